package org.maillon.host;

import java.util.List;
import java.util.Set;
import org.maillon.editorial.Role;

/** The people of a first try: one for each part in the workflow, two where four eyes are needed. */
public final class DemonstrationAccounts {

    /** The password of all of them. It is no secret: production refuses these accounts. */
    public static final String PASSWORD = "maillon";

    private static final List<Line> LINES = List.of(
            new Line("author", "Alice Martin (autrice)", Set.of(Role.AUTHOR)),
            new Line("editor", "Élise Bernard (rédactrice)", Set.of(Role.EDITOR)),
            new Line("editor2", "Hugo Petit (rédacteur)", Set.of(Role.EDITOR)),
            new Line("reviewer", "Camille Robert (relectrice)", Set.of(Role.REVIEWER)),
            new Line("reviewer2", "Lucas Moreau (relecteur)", Set.of(Role.REVIEWER)),
            new Line("publisher", "Nadia Laurent (éditrice)", Set.of(Role.PUBLISHER)),
            new Line("direction", "François Girard (direction)", Set.of(Role.DIRECTION)),
            new Line("taxonomist", "Inès Fontaine (vocabulaires)", Set.of(Role.TAXONOMIST)),
            new Line("admin", "Maëlle Chevalier (administration)", Set.of(Role.ADMINISTRATOR)));

    private DemonstrationAccounts() {}

    /**
     * One account.
     *
     * @param id what is typed as the name
     * @param displayName what colleagues read
     * @param roles what the person may do
     */
    public record Line(String id, String displayName, Set<Role> roles) {}

    /** All of them, in the order in which a page meets them. */
    public static List<Line> lines() {
        return LINES;
    }
}
