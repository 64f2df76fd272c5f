package org.maillon.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;

/** The words for every title that is no vocabulary. */
record TitleWords(Titles.Title title, Map<Language, List<String>> names) {

    static final List<TitleWords> ALL = List.of(
            of(
                    Titles.Kind.UPDATED,
                    PartnerType.UPDATED_ON.key(),
                    "mis à jour le|mis à jour|mise à jour|mise à jour le|dernière mise à jour|dernière mise à jour le"
                            + "|date de mise à jour|actualisé le|page mise à jour le|fiche mise à jour le",
                    "updated on|updated|last updated|last updated on|last update|page updated on"),
            of(
                    Titles.Kind.YEAR,
                    PartnerType.SUPPORTS.key(),
                    "année|année du soutien|année de soutien|millésime|année du partenariat",
                    "year|support year|year of support"),
            of(
                    Titles.Kind.SIGNATURE,
                    PartnerType.SUPPORTS.key(),
                    "date de signature de la convention|date de signature|signature de la convention|convention signée"
                            + "|convention signée le|convention signée en|convention|date de la convention"
                            + "|date de convention|signature",
                    "agreement signed|agreement signed on|agreement signed in|agreement date|date of agreement"
                            + "|date of signature|signature date|date of signature of the agreement|signed on"
                            + "|date the agreement was signed|agreement"),
            of(
                    Titles.Kind.PERIOD,
                    PartnerType.SUPPORTS.key(),
                    "période|période du soutien|période de soutien|durée|durée du soutien|période couverte",
                    "period|support period|period of support|duration"),
            of(
                    Titles.Kind.AMOUNT,
                    PartnerType.SUPPORTS.key(),
                    "montant|montant du soutien|montant accordé|montant de la subvention|subvention|dotation"
                            + "|montant de la dotation|montant attribué",
                    "amount|grant amount|amount granted|amount of the grant|grant"),
            of(
                    Titles.Kind.PROGRAMME,
                    PartnerType.SUPPORTS.key(),
                    "programme|programme ou prix|programme de soutien|prix|dispositif",
                    "programme|program|programme or prize|prize"),
            of(
                    Titles.Kind.SUPPORTS,
                    PartnerType.SUPPORTS.key(),
                    "soutien|soutiens|les soutiens|soutiens de la fondation|soutiens accordés|historique des soutiens"
                            + "|nos soutiens|le soutien de la fondation|les soutiens de la fondation",
                    "supports|support|grants awarded|support history|supports granted|support from the foundation"
                            + "|our support"),
            of(
                    Titles.Kind.CONTACT,
                    "",
                    "infos de contact|info contact|infos contact|information de contact|contact|coordonnées"
                            + "|les coordonnées|nous contacter|contacter la structure|informations pratiques"
                            + "|infos pratiques|contacts et coordonnées|coordonnées de contact",
                    "contact details|contact information|contact info|contact|contact us|get in touch"),
            of(
                    Titles.Kind.SECTION,
                    PartnerType.PROJECT_TITLE.key(),
                    "le projet soutenu|projet soutenu|le projet|objet du soutien|l’objet du soutien|projet"
                            + "|le projet accompagné",
                    "supported project|the supported project|project supported|the project|project"
                            + "|the project we support"),
            of(
                    Titles.Kind.SECTION,
                    PartnerType.CONTEXT.key(),
                    "le contexte|contexte|contexte du projet|le contexte du projet|contexte et enjeux",
                    "context|the context|background|project context|context of the project"),
            of(
                    Titles.Kind.SECTION,
                    PartnerType.PROJECT_DETAIL.key(),
                    "le projet en détail|projet en détail|le projet en détails|détail du projet|le détail du projet"
                            + "|description du projet|en détail|le projet dans le détail",
                    "project in detail|the project in detail|project details|details of the project"
                            + "|project description|the project in details"),
            of(
                    Titles.Kind.SECTION,
                    PartnerType.ORGANISATION.key(),
                    "la structure|structure|l’organisation|la structure porteuse|présentation de la structure"
                            + "|l’organisme|la structure soutenue",
                    "the organisation|organisation|the organization|organization|about the organisation"
                            + "|about the organization|the structure"),
            of(
                    Titles.Kind.SECTION,
                    PartnerType.FOUNDATION_OPINION.key(),
                    "l’avis de la fondation|avis de la fondation|le regard de la fondation|le mot de la fondation"
                            + "|le point de vue de la fondation|l’opinion de la fondation",
                    "the foundation’s view|foundation’s view|the foundation’s opinion|the foundation’s point of view"
                            + "|opinion of the foundation|view of the foundation|the foundation’s views"
                            + "|what the foundation thinks|the foundation view"),
            of(
                    Titles.Kind.OTHER,
                    "",
                    "à découvrir|à découvrir aussi|autres partenaires|découvrir d’autres partenaires"
                            + "|partenaires similaires|rattachement|échelle d’intervention|territoire d’intervention"
                            + "|public bénéficiaire|département|région|personne à contacter|partager|partager cette page"
                            + "|partager sur|imprimer|imprimer cette page|retour|retour à la liste"
                            + "|retour aux partenaires|retour en haut|haut de page|mention légale|fil d’ariane",
                    "related partners|other partners|affiliation|scope|region|contact person|share|share this page"
                            + "|print|print this page|back|back to the list|back to partners|back to top"
                            + "|legal notice"));

    private static final Map<String, List<String>> FRENCH = Map.of(
            "theme", List.of("enjeu", "enjeux", "enjeu x", "les enjeux", "thème", "thématique"),
            "axis", List.of("axe", "les axes", "axe d’intervention"),
            "organisation-form",
                    List.of(
                            "forme juridique",
                            "statut juridique",
                            "forme de l’organisation",
                            "type d’organisation",
                            "statut"),
            "ess-promotion", List.of("promotion de l’ESS", "promotion de l’économie sociale et solidaire"),
            "education", List.of("l’éducation"),
            "partner-level", List.of("niveau", "niveau du partenariat", "type de partenariat"));
    private static final Map<String, List<String>> ENGLISH = Map.of(
            "theme", List.of("theme", "issue", "topic"),
            "axis", List.of("axis", "axes"),
            "organisation-form",
                    List.of(
                            "legal form",
                            "organization form",
                            "form of organisation",
                            "form of organization",
                            "organisation type"),
            "ess-promotion", List.of("promotion of the ESS", "promotion of the social economy", "SSE promotion"),
            "partner-level", List.of("level", "level of partnership", "partnership level"));

    private static TitleWords of(Titles.Kind kind, String key, String french, String english) {
        Map<Language, List<String>> names = new EnumMap<>(Language.class);
        names.put(Language.FR, List.of(french.split("\\|", -1)));
        names.put(Language.EN, List.of(english.split("\\|", -1)));
        return new TitleWords(new Titles.Title(kind, key), names);
    }

    static List<String> ofVocabulary(String code, Language language) {
        return (language == Language.FR ? FRENCH : ENGLISH).getOrDefault(code, List.of());
    }
}
