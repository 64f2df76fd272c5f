package org.maillon.launch;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import org.maillon.editorial.Role;
import org.maillon.host.Account;
import org.maillon.host.DemonstrationAccounts;

/** What the person at the console reads when everything is up: where to go, as whom, and what to try first. */
record Banner(RunSettings settings, boolean demonstration) {

    private static final String LINE = "─".repeat(78);

    void printTo(PrintStream console) {
        console.println();
        console.println(LINE);
        console.println("  Maillon est prêt · Maillon is ready");
        console.println();
        console.println("  Annuaire public · Public directory   " + settings.address());
        console.println("  Bureau · Desk                        " + settings.address() + "desk/");
        console.println("  Données · Data                       " + settings.data());
        if (demonstration) {
            accounts(console);
        }
        console.println();
        console.println("  À essayer (to try):");
        console.println("  1. Importer comme author la page a-importer.txt, lire ce qui a été reconnu et trouvé,");
        console.println("     corriger, soumettre à relecture");
        console.println("     (import that page as author, read what was recognised and found, correct it, submit it)");
        console.println("     module/src/main/resources/org/maillon/boot/sample/a-importer.txt");
        console.println(
                "  2. La relire et l’approuver comme reviewer, puis comme direction pour l’avis de la fondation");
        console.println("     (review and approve it as reviewer, then as direction for the foundation’s view)");
        console.println("  3. La publier comme publisher et l’ouvrir dans l’annuaire public");
        console.println("     (publish it as publisher and open it in the public directory)");
        console.println("  4. Reprendre la page publiée : le public garde l’ancienne jusqu’à la publication");
        console.println("     (revise the published page: the public keeps the old one until you publish)");
        console.println("  5. Copier le code d’intégration d’une fiche dans une page d’un autre site");
        console.println("     (copy the embed code of a page into a page of another site)");
        console.println();
        console.println("  Ctrl-C arrête le serveur (stops the server).");
        console.println(LINE);
    }

    private static void accounts(PrintStream console) {
        console.println();
        console.println("  Comptes de démonstration, mot de passe « " + DemonstrationAccounts.PASSWORD + " »");
        console.println("  (demonstration accounts, password “" + DemonstrationAccounts.PASSWORD + "”):");
        for (Account account : DemonstrationAccounts.all()) {
            String roles =
                    account.editor().roles().stream().map(Role::code).sorted().collect(joining(", "));
            console.printf(
                    "    %-12s %-18s %s%n",
                    account.editor().id(), account.editor().displayName(), roles);
        }
    }
}
