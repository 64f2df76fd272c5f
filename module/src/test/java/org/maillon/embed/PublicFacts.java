package org.maillon.embed;

/** What the sample says of one of its partners, as readers must find it wherever the partner is shown. */
final class PublicFacts {

    /** A partner of the sample whose page was taken away. */
    static final String WITHDRAWN = "les-toits-en-commun";

    private static final String[] RHC = {
        "RHC",
        "Réseau des halles coopératives",
        "Partenaire national",
        "2024",
        "Promotion ESS",
        "Mise en réseau",
        "Recherche et prospective",
        "Éducation",
        "Décrypter l’ESS",
        "Forme d’organisation",
        "Association déclarée (loi 1901)",
        "Étudier, avec celles et ceux qui les font vivre",
        "des habitants reprennent des halles fermées",
        "recensement du réseau",
        "L’enquête suit trois étapes",
        "à Mulhouse, sur le lien avec les communes",
        "journées des halles",
        "Lire le guide des halles gérées en commun",
        "S’inscrire aux journées des halles",
        "Le réseau est né en 2014",
        "Fondation Horizons communs",
        "au cœur des villes",
        "La Verrière",
        "18 rue des Maraîchers",
        "69007 Lyon",
        "France",
        "contact@halles-coop.example",
        "04 65 71 30 12",
        "Le site du Réseau des halles coopératives",
        "RHC sur LinkedIn",
        "RHC sur Mastodon",
        "Convention signée en juin 2024",
        "Partenariats nationaux",
        "2021",
        "Prix de l’inspiration en ESS",
        "Mis à jour le 12 mars 2025",
    };

    private PublicFacts() {}

    /** Everything on the page of the Réseau des halles coopératives, in French. */
    static String[] ofRhc() {
        return RHC.clone();
    }
}
