package org.maillon.editorial;

import java.util.Set;

/**
 * A person at work in the desk, as the host knows them.
 *
 * @param id stable name of the account
 * @param displayName what colleagues read
 * @param roles the roles the host gave
 */
public record Editor(String id, String displayName, Set<Role> roles) {

    /** What the product does by itself, such as loading sample content, is written down under this name. */
    public static final Editor SYSTEM = new Editor("system", "Maillon", Set.of());

    public Editor {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles gives a permission. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** Whether this person may write in a page that somebody created. */
    public boolean mayWriteIn(String creator) {
        return may(Permission.WRITE_ANY) || (may(Permission.WRITE_OWN) && creator.equals(id));
    }
}
