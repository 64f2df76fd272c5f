package org.maillon.testing;

import java.util.Locale;

/** A page of a partner as a site might have had it, with everything that publication asks for. */
public final class SamplePage {

    private static final String PAGE = """
            %1$s - %2$s

            Mis à jour le 05/04/2023

            2021

            Lauréat local

            Promotion ESS

            Éducation

            Décrypter l'Ess

            Forme d'organisation

            Association

            Infos de contact

            12 rue des Filatures
            59100 Roubaix
            France

            bonjour@%3$s.example

            LE PROJET SOUTENU

            Observer dix ans de classes coopératives, projet de %2$s.

            LA STRUCTURE

            Une organisation créée en 2012.
            """;

    private SamplePage() {}

    /**
     * The text of the page.
     *
     * @param acronym becomes the address, in small letters; whoever takes other letters has the partner alone
     */
    public static String text(String acronym, String name) {
        return PAGE.formatted(acronym, name, acronym.toLowerCase(Locale.ROOT));
    }
}
