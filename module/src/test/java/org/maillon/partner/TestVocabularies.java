package org.maillon.partner;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.maillon.language.Labels;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.Reading;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** A small taxonomy like the shipped one, and a desk that reads with it, for tests of the domain alone. */
public final class TestVocabularies {

    /** The day the tests are played. */
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 3);

    private TestVocabularies() {}

    /** Level, education with two depths, ESS promotion with its root, organisation form, programme. */
    public static Taxonomy taxonomy() {
        return new Taxonomy(List.of(
                vocabulary(
                        "partner-level",
                        "Niveau",
                        1,
                        RequiredAt.REVIEW,
                        term("partenaire-national", "Partenaire national"),
                        term("laureat-local", "Lauréat local")),
                vocabulary("ess-promotion", "Promotion ESS", 8, RequiredAt.NEVER, term("plaidoyer", "Plaidoyer")),
                vocabulary(
                        "education",
                        "Éducation",
                        8,
                        RequiredAt.NEVER,
                        term("decrypter-l-ess", "Décrypter l’ESS"),
                        child("ateliers", "decrypter-l-ess", "Ateliers")),
                vocabulary(
                        "organisation-form",
                        "Forme d’organisation",
                        1,
                        RequiredAt.REVIEW,
                        term("association", "Association")),
                new Vocabulary(
                        "programme",
                        new Labels("Programme", "Programme"),
                        Optional.empty(),
                        new Attachment(
                                "partner.supports", OptionalInt.of(1), RequiredAt.NEVER, false, Sensitivity.STEWARD, 9),
                        List.of(term("partenariats-nationaux", "Partenariats nationaux"), term("prix", "Prix")))));
    }

    private static Vocabulary vocabulary(String code, String label, int most, RequiredAt at, Term... terms) {
        return new Vocabulary(
                code,
                new Labels(label, label + " (en)"),
                Optional.empty(),
                new Attachment(Attachment.PARTNER, OptionalInt.of(most), at, true, Sensitivity.STEWARD, code.length()),
                List.of(terms));
    }

    static Term term(String code, String label) {
        return new Term(
                code,
                Optional.empty(),
                new Labels(label, label + " (en)"),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Term child(String code, String parent, String label) {
        return new Term(
                code,
                Optional.of(parent),
                new Labels(label, label + " (en)"),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Reads without the sanitiser and the phone library: those have tests of their own. */
    public static Reading reading() {
        return Reading.of(new Reading.Desk() {
            @Override
            public LocalDate today() {
                return TODAY;
            }

            @Override
            public Taxonomy taxonomy() {
                return TestVocabularies.taxonomy();
            }

            @Override
            public String clean(String html) {
                return html;
            }

            @Override
            public Optional<Phone> phone(String typed, String region) {
                return typed.startsWith("+") ? Optional.of(new Phone(typed, typed)) : Optional.empty();
            }
        });
    }

    /** A national partner with everything filled in that publication asks for. */
    public static Map<String, Object> complete() {
        return new LinkedHashMap<>(Map.ofEntries(
                Map.entry("name", "Réseau des exemples"),
                Map.entry("acronym", "REX"),
                Map.entry("slug", "rex"),
                Map.entry("language", "fr"),
                Map.entry("partner-level", List.of("partenaire-national")),
                Map.entry("ess-promotion", List.of("ess-promotion")),
                Map.entry("education", List.of("decrypter-l-ess")),
                Map.entry("organisation-form", List.of("association")),
                Map.entry("projectTitle", "<p>Un projet</p>"),
                Map.entry("context", "<p>Un contexte</p>"),
                Map.entry("projectDetail", "<h3>Phases</h3><ul><li>Une</li></ul>"),
                Map.entry("organisation", "<p>Une structure</p>"),
                Map.entry("foundationOpinion", "<p>Un avis</p>"),
                Map.entry(
                        "supports",
                        List.of(Map.of(
                                "year",
                                2021,
                                "signatureDate",
                                "2021-06",
                                "programme",
                                List.of("partenariats-nationaux"),
                                "amount",
                                Map.of("value", "30000", "currency", "EUR", "visibility", "internal")))),
                Map.entry(
                        "addresses",
                        List.of(Map.of(
                                "street",
                                "1 rue des Essais",
                                "postalCode",
                                "59000",
                                "town",
                                "Lille",
                                "country",
                                "FR"))),
                Map.entry("emails", List.of(Map.of("address", "contact@rex.example"))),
                Map.entry("websites", List.of(Map.of("label", "Voir site Internet"))),
                Map.entry(
                        "socials",
                        List.of(Map.of("network", "linkedin", "url", "https://www.linkedin.com/company/rex"))),
                Map.entry("internalNotes", "Ne pas publier : secret-interne"),
                Map.entry("updatedOn", "2023-04-05")));
    }
}
