package org.maillon.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every element of the reference page in its paraphrase, as a careful person reads it off, by where it must arrive. */
final class ReferencePage {

    /** Targets the page has lost, as an editor finds them again. */
    static final Map<String, String> FOUND_AGAIN = Map.of(
            "youtube", "https://www.youtube.com/@maillon-exemple-rtes",
            "x", "https://x.com/maillonexemplertes",
            "facebook", "https://www.facebook.com/maillon.exemple.rtes",
            "linkedin", "https://www.linkedin.com/company/maillon-exemple-rtes");

    static final String SITE = "https://www.rtes.example/";
    static final List<String> ACTIONS =
            List.of("https://www.rtes.example/fiches-pratiques", "https://www.rtes.example/reperes");

    private static final List<String> NAMES =
            List.of("RTES", "Réseau des collectivités Territoriales pour une Économie Solidaire");

    private static final List<String> CONTACT =
            List.of("La Grappe", "75 rue Léon Gambetta", "59000", "Lille", "animation@rtes.fr", SITE);

    /** How each paragraph and each item of a list begins and ends. */
    private static final List<String> TEXTS = List.of(
            "Accompagner une recherche-action consacrée au chemin parcouru",
            "politiques locales menées avec les acteurs de l'ESS",
            "se lance dans une recherche participative",
            "questions que la société se pose aujourd'hui",
            "Fondation Maison des Sciences de l'Homme",
            "cette recherche se déroule en 3 phases",
            "Un état des publications existantes",
            "ESS, politiques publiques et développement territorial",
            "Une vision d'avenir bâtie en commun",
            "alliances, outils et échelles pour lesquels élus techniciens et partenaires du RTES disposent déjà de leviers",
            "des stratégies neuves",
            "Une publication réalisée ensemble",
            "Ce travail viendra aussi enrichir",
            "les formations que le RTES destine aux fonctionnaires, avec le CNFPT ou l'IRA Hauts de France",
            "le dialogue du RTES avec d'autres réseaux de collectivités",
            "Assemblée des départements de France et Régions de France)",
            "Fondé en 2001, le RTES rassemble des collectivités de tous niveaux",
            "sur le plan économique, social et environnemental",
            "Son action consiste à faire connaître les initiatives",
            "comment rendre meilleures les politiques ESS",
            "Pour se développer et gagner en efficacité",
            "premier maillon de la coopération",
            "Vingt ans après, le RTES s'offre un regard critique",
            "évoluer face aux nouveaux défis de société");

    private static final List<String> ACTION_LABELS = List.of(
            "Parcourir 13 initiatives ESS appuyées par des collectivités (fiches pratiques)",
            "des points d'appui pour les élu.e.s sur la place des collectivités locales");

    private ReferencePage() {}

    /** What a person reads: the page, the widget. */
    static List<String> forPeople() {
        List<String> all = shared();
        all.addAll(List.of(
                "5 avril 2023",
                "2021",
                "juin 2021",
                "Partenaire national",
                "Promotion ESS",
                "Éducation",
                "Décrypter l'ESS",
                "Association",
                "France",
                "RTES sur LinkedIn",
                "RTES sur Facebook",
                "RTES sur YouTube",
                "Le projet soutenu",
                "Le contexte",
                "Le projet en détail",
                "La structure",
                "L'avis de la fondation"));
        return all;
    }

    /** What a program reads: the delivery API. */
    static List<String> forPrograms() {
        List<String> all = shared();
        all.addAll(List.of(
                "\"2023-04-05\"",
                "2021",
                "\"2021-06\"",
                "\"month\"",
                "\"partenaire-national\"",
                "\"ess-promotion\"",
                "\"decrypter-l-ess\"",
                "\"association\"",
                "\"FR\""));
        return all;
    }

    /** What a search engine reads: the page in the words of schema.org. */
    static List<String> forSearchEngines() {
        List<String> all = shared();
        all.addAll(List.of(
                "\"2023-04-05\"",
                "\"2021-06\"",
                "Partenaire national",
                "Promotion ESS",
                "Décrypter l'ESS",
                "Association",
                "\"FR\"",
                "PostalAddress"));
        return all;
    }

    /** What the form keeps. */
    static List<String> forEditors() {
        return shared();
    }

    private static List<String> shared() {
        List<String> all = new ArrayList<>();
        all.addAll(NAMES);
        all.addAll(CONTACT);
        all.addAll(FOUND_AGAIN.values());
        all.addAll(TEXTS);
        all.addAll(ACTION_LABELS);
        all.addAll(ACTIONS);
        return all;
    }
}
