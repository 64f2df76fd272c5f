package org.maillon.editorial;

import static org.maillon.editorial.Permission.ADMINISTER;
import static org.maillon.editorial.Permission.COMMENT;
import static org.maillon.editorial.Permission.MANAGE_TERMS;
import static org.maillon.editorial.Permission.OVERRIDE;
import static org.maillon.editorial.Permission.PUBLISH;
import static org.maillon.editorial.Permission.REVIEW;
import static org.maillon.editorial.Permission.SEE;
import static org.maillon.editorial.Permission.WRITE_ANY;
import static org.maillon.editorial.Permission.WRITE_OWN;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.maillon.language.Sentence;

/** What the host calls a group of people; the one table of who may do what. */
public enum Role {
    READER(SEE),
    AUTHOR(SEE, COMMENT, WRITE_OWN),
    EDITOR(SEE, COMMENT, WRITE_OWN, WRITE_ANY),
    REVIEWER(SEE, COMMENT, REVIEW),
    PUBLISHER(SEE, COMMENT, PUBLISH),
    DIRECTION(SEE, COMMENT, REVIEW),
    TAXONOMIST(SEE, COMMENT, MANAGE_TERMS),
    ADMINISTRATOR(SEE, COMMENT, WRITE_OWN, WRITE_ANY, REVIEW, PUBLISH, OVERRIDE, MANAGE_TERMS, ADMINISTER);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** What people in this role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The name in settings and in the host. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public Sentence label() {
        return Sentence.of("role." + code());
    }

    /** The role with this code. */
    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
