package org.maillon.partner;

import static org.maillon.partner.field.TextType.line;
import static org.maillon.partner.field.TextType.lines;
import static org.maillon.partner.field.TextType.shaped;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Labels;
import org.maillon.language.Sentence;
import org.maillon.partner.field.ChoiceType;
import org.maillon.partner.field.Coordinates;
import org.maillon.partner.field.CoordinatesType;
import org.maillon.partner.field.DateTimeType;
import org.maillon.partner.field.DateType;
import org.maillon.partner.field.EmailType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.FlagType;
import org.maillon.partner.field.Image;
import org.maillon.partner.field.ImageType;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.LinkType;
import org.maillon.partner.field.Money;
import org.maillon.partner.field.MoneyType;
import org.maillon.partner.field.NumberType;
import org.maillon.partner.field.PartialDate;
import org.maillon.partner.field.PartialDateType;
import org.maillon.partner.field.PartialPeriod;
import org.maillon.partner.field.PeriodType;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.PhoneType;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Requirement;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.RichTextType;
import org.maillon.partner.field.Terms;
import org.maillon.partner.field.TermsType;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabulary;

/**
 * The partner content type: the one catalogue of its fields. Forms, validation, readiness, import, JSON and JSON Schema
 * all come from here; a new field is one constant, its place in a section, and its label in both languages. Taxonomy
 * fields are not listed: each attached vocabulary is one.
 */
public final class PartnerType {

    /** Where the foundation is: local times are meant there. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** Code of the vocabulary that says how a partner is supported. */
    public static final String LEVEL = "partner-level";

    /** Vocabulary of the programmes and prizes under which support is given. */
    public static final String PROGRAMME_VOCABULARY = "programme";

    /** The programme whose supports rest on a signed convention. */
    static final String PARTNERSHIPS = "partenariats-nationaux";

    private static final String NEW = "new";
    private static final String NATIONAL = "partenaire-national";
    private static final Field<Terms> LEVEL_FIELD = Field.of(LEVEL, new TermsType(LEVEL, 1));
    private static final Requirement NATIONAL_PUBLICATION =
            new Requirement(RequiredAt.PUBLICATION, values -> isNational(values));

    // Identity
    public static final Field<String> NAME = Field.of("name", line(2, 200)).requiredAt(RequiredAt.DRAFT);
    public static final Field<String> ACRONYM = Field.of("acronym", line(1, 30));
    public static final Field<String> SLUG = Field.of(
                    "slug", shaped(Slug.LONGEST, Slug.PATTERN.pattern(), "problem.not-a-slug"))
            .requiredAt(RequiredAt.REVIEW);
    public static final Field<String> LANGUAGE = Field.of(
                    "language", new ChoiceType("language", Countries.languages(), false))
            .requiredAt(RequiredAt.DRAFT);
    public static final Field<PartialDate> FOUNDING_DATE = Field.of("foundingDate", new PartialDateType(false));
    public static final Field<String> SUMMARY =
            Field.of("summary", new org.maillon.partner.field.TextType(30, 300, true, Optional.empty()));

    // The supported project
    public static final Field<RichText> PROJECT_TITLE =
            Field.of("projectTitle", new RichTextType(1000)).requiredAt(RequiredAt.REVIEW);
    public static final Field<RichText> CONTEXT =
            Field.of("context", new RichTextType(10_000)).requiredAt(NATIONAL_PUBLICATION);
    public static final Field<RichText> PROJECT_DETAIL =
            Field.of("projectDetail", new RichTextType(20_000)).requiredAt(NATIONAL_PUBLICATION);
    public static final Field<String> ACTION_LABEL = Field.of("label", line(1, 300))
            .labelled(Sentence.of("field.callsToAction.label"))
            .requiredAt(RequiredAt.REVIEW);
    public static final Field<String> ACTION_URL = link("url", "field.callsToAction.url");
    public static final Field<String> ACTION_LANGUAGE = Field.of(
                    "language", new ChoiceType("language", Countries.languages(), false))
            .labelled(Sentence.of("field.callsToAction.language"));
    public static final Field<Items> CALLS_TO_ACTION = Field.of(
                    "callsToAction", ItemsType.of(5, ACTION_LABEL, ACTION_URL, ACTION_LANGUAGE))
            .sensitive(Sensitivity.LIGHT);

    // The organisation, and what the foundation thinks
    public static final Field<RichText> ORGANISATION =
            Field.of("organisation", new RichTextType(10_000)).requiredAt(NATIONAL_PUBLICATION);
    public static final Field<RichText> FOUNDATION_OPINION = Field.of("foundationOpinion", new RichTextType(5000))
            .requiredAt(NATIONAL_PUBLICATION)
            .sensitive(Sensitivity.DIRECTION);

    // Supports
    public static final Field<Integer> YEAR = Field.of("year", new NumberType(1984, 2100))
            .labelled(Sentence.of("field.supports.year"))
            .requiredAt(RequiredAt.REVIEW);
    public static final Field<PartialDate> SIGNATURE_DATE = Field.of("signatureDate", new PartialDateType(true))
            .labelled(Sentence.of("field.supports.signatureDate"))
            .requiredAt(NATIONAL_PUBLICATION);
    public static final Field<PartialPeriod> PERIOD =
            Field.of("period", new PeriodType()).labelled(Sentence.of("field.supports.period"));
    public static final Field<Money> AMOUNT = Field.of("amount", new MoneyType())
            .labelled(Sentence.of("field.supports.amount"))
            .sensitive(Sensitivity.DIRECTION);
    public static final Field<Terms> PROGRAMME = Field.of("programme", new TermsType(PROGRAMME_VOCABULARY, 1))
            .labelled(Sentence.of("field.supports.programme"));
    public static final Field<Items> SUPPORTS = Field.of(
                    "supports",
                    ItemsType.of(50, YEAR, SIGNATURE_DATE, PERIOD, PROGRAMME, AMOUNT)
                            .ruled(PartnerType::checkSupport))
            .requiredAt(RequiredAt.REVIEW);

    // Contact
    public static final Field<String> EXTRA =
            Field.of("extra", lines(160)).labelled(Sentence.of("field.addresses.extra"));
    public static final Field<String> STREET =
            Field.of("street", line(1, 200)).labelled(Sentence.of("field.addresses.street"));
    public static final Field<String> PO_BOX =
            Field.of("poBox", line(1, 40)).labelled(Sentence.of("field.addresses.poBox"));
    public static final Field<String> POSTAL_CODE = Field.of(
                    "postalCode", shaped(12, "[0-9A-Za-z][0-9A-Za-z -]{1,11}", "problem.not-a-postal-code"))
            .labelled(Sentence.of("field.addresses.postalCode"));
    public static final Field<String> TOWN = Field.of("town", line(1, 100))
            .labelled(Sentence.of("field.addresses.town"))
            .requiredAt(RequiredAt.PUBLICATION);
    public static final Field<String> CEDEX = Field.of(
                    "cedex", shaped(12, "(?i)cedex( \\d{1,2})?", "problem.not-a-cedex"))
            .labelled(Sentence.of("field.addresses.cedex"));
    public static final Field<String> COUNTRY = Field.of("country", new ChoiceType("country", Countries.byCode(), true))
            .labelled(Sentence.of("field.addresses.country"))
            .requiredAt(RequiredAt.PUBLICATION);
    public static final Field<Coordinates> GEO =
            Field.of("geo", new CoordinatesType()).labelled(Sentence.of("field.addresses.geo"));
    public static final Field<Items> ADDRESSES = Field.of(
                    "addresses",
                    ItemsType.of(10, EXTRA, STREET, PO_BOX, POSTAL_CODE, TOWN, CEDEX, COUNTRY, GEO)
                            .ruled(PartnerType::checkAddress)
                            .decorated(PostalAddress::decorate))
            .requiredAt(RequiredAt.PUBLICATION);
    public static final Field<Phone> PHONE =
            Field.of("phone", new PhoneType()).labelled(Sentence.of("field.phones.phone"));
    public static final Field<Items> PHONES =
            Field.of("phones", ItemsType.of(10, PHONE)).sensitive(Sensitivity.LIGHT);
    public static final Field<String> EMAIL =
            Field.of("address", new EmailType()).labelled(Sentence.of("field.emails.address"));
    public static final Field<Items> EMAILS =
            Field.of("emails", ItemsType.of(10, EMAIL)).sensitive(Sensitivity.LIGHT);
    public static final Field<String> WEBSITE_LABEL =
            Field.of("label", line(1, 200)).labelled(Sentence.of("field.websites.label"));
    public static final Field<String> WEBSITE_URL = link("url", "field.websites.url");
    public static final Field<Items> WEBSITES =
            Field.of("websites", ItemsType.of(10, WEBSITE_LABEL, WEBSITE_URL)).sensitive(Sensitivity.LIGHT);
    public static final Field<String> NETWORK = Field.of(
                    "network", new ChoiceType("network", SocialNetwork.options(), true))
            .labelled(Sentence.of("field.socials.network"))
            .requiredAt(RequiredAt.REVIEW);
    public static final Field<String> SOCIAL_URL = link("url", "field.socials.url");
    public static final Field<Items> SOCIALS = Field.of(
                    "socials", ItemsType.of(15, NETWORK, SOCIAL_URL).ruled(PartnerType::checkSocial))
            .sensitive(Sensitivity.LIGHT);

    // Pictures
    public static final Field<Image> LOGO = Field.of("logo", new ImageType(false));
    public static final Field<Image> VISUAL = Field.of("visual", new ImageType(true));

    // Editorial
    public static final Field<LocalDate> UPDATED_ON =
            Field.of("updatedOn", new DateType()).sensitive(Sensitivity.LIGHT);
    public static final Field<Instant> PUBLISH_FROM =
            Field.of("publishFrom", new DateTimeType(ZONE)).internal();
    public static final Field<Instant> PUBLISH_TO =
            Field.of("publishTo", new DateTimeType(ZONE)).internal();
    public static final Field<LocalDate> REVIEW_BEFORE =
            Field.of("reviewBefore", new DateType()).internal().sensitive(Sensitivity.LIGHT);
    public static final Field<Boolean> WIDGET_VISIBLE = Field.of("widgetVisible", new FlagType());
    public static final Field<String> TRANSLATION_LANGUAGE = Field.of(
                    "language", new ChoiceType("language", Countries.languages(), false))
            .labelled(Sentence.of("field.translations.language"))
            .requiredAt(RequiredAt.REVIEW);
    public static final Field<String> TRANSLATION_SLUG = Field.of(
                    "slug", shaped(Slug.LONGEST, Slug.PATTERN.pattern(), "problem.not-a-slug"))
            .labelled(Sentence.of("field.translations.slug"))
            .requiredAt(RequiredAt.REVIEW);
    public static final Field<Items> TRANSLATIONS =
            Field.of("translations", ItemsType.of(20, TRANSLATION_LANGUAGE, TRANSLATION_SLUG));
    public static final Field<String> INTERNAL_NOTES =
            Field.of("internalNotes", lines(10_000)).internal().sensitive(Sensitivity.LIGHT);
    public static final Field<String> SOURCE_TITLE =
            Field.of("title", line(1, 300)).labelled(Sentence.of("field.sources.title"));
    public static final Field<String> SOURCE_URL = link("url", "field.sources.url");
    public static final Field<LocalDate> SOURCE_SEEN_ON =
            Field.of("seenOn", new DateType()).labelled(Sentence.of("field.sources.seenOn"));
    public static final Field<Items> SOURCES = Field.of(
                    "sources", ItemsType.of(30, SOURCE_TITLE, SOURCE_URL, SOURCE_SEEN_ON))
            .internal()
            .sensitive(Sensitivity.LIGHT);

    private static final Map<Section, List<Field<?>>> FIXED = fixed();

    private final Map<Section, List<Field<?>>> sections;
    private final Fields fields;

    private PartnerType(Taxonomy taxonomy) {
        this.sections = new EnumMap<>(FIXED);
        sections.put(
                Section.CLASSIFICATION,
                taxonomy.attachedTo(Attachment.PARTNER).stream()
                        .<Field<?>>map(PartnerType::field)
                        .toList());
        List<Field<?>> all = new ArrayList<>();
        for (Section section : Section.values()) {
            all.addAll(sections.getOrDefault(section, List.of()));
        }
        this.fields = new Fields(all);
    }

    /** The content type with the taxonomy fields of these vocabularies. */
    public static PartnerType with(Taxonomy taxonomy) {
        return new PartnerType(taxonomy);
    }

    private static Map<Section, List<Field<?>>> fixed() {
        Map<Section, List<Field<?>>> fixed = new EnumMap<>(Section.class);
        fixed.put(Section.IDENTITY, List.of(NAME, ACRONYM, SLUG, LANGUAGE, FOUNDING_DATE, SUMMARY));
        fixed.put(Section.PROJECT, List.of(PROJECT_TITLE, CONTEXT, PROJECT_DETAIL, CALLS_TO_ACTION));
        fixed.put(Section.ORGANISATION, List.of(ORGANISATION));
        fixed.put(Section.OPINION, List.of(FOUNDATION_OPINION));
        fixed.put(Section.SUPPORTS, List.of(SUPPORTS));
        fixed.put(Section.CONTACT, List.of(ADDRESSES, PHONES, EMAILS, WEBSITES, SOCIALS));
        fixed.put(Section.MEDIA, List.of(LOGO, VISUAL));
        fixed.put(
                Section.EDITORIAL,
                List.of(
                        UPDATED_ON,
                        PUBLISH_FROM,
                        PUBLISH_TO,
                        REVIEW_BEFORE,
                        WIDGET_VISIBLE,
                        TRANSLATIONS,
                        INTERNAL_NOTES,
                        SOURCES));
        return fixed;
    }

    private static Field<String> link(String key, String label) {
        return Field.of(key, new LinkType()).labelled(Sentence.of(label));
    }

    /** The taxonomy field of a vocabulary; its key is the vocabulary's code. */
    public static Field<Terms> field(Vocabulary vocabulary) {
        Attachment attachment = vocabulary.attachment();
        return Field.of(
                        vocabulary.code(),
                        new TermsType(vocabulary.code(), attachment.atMost().orElse(Integer.MAX_VALUE)))
                .labelled(Sentence.of("verbatim", vocabulary.label()))
                .requiredAt(attachment.requiredAt())
                .sensitive(attachment.sensitivity());
    }

    /**
     * Whether no vocabulary can be named so: it would clash with a field, or with the address under which a vocabulary is
     * added.
     */
    public static boolean isReserved(String vocabularyCode) {
        return vocabularyCode.equals(NEW)
                || FIXED.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(field -> field.key().equals(vocabularyCode));
    }

    private static boolean isNational(Values partner) {
        return partner.get(LEVEL_FIELD)
                .filter(terms -> terms.codes().contains(NATIONAL))
                .isPresent();
    }

    private static void checkSupport(Values support, String path, Reading reading) {
        int nextYear = reading.desk().today().getYear() + 1;
        support.get(YEAR)
                .filter(year -> year > nextYear)
                .ifPresent(year ->
                        reading.fault(path + "year", "problem.out-of-range", "1984", Integer.toString(nextYear)));
    }

    private static void checkAddress(Values address, String path, Reading reading) {
        boolean french =
                address.get(COUNTRY).filter(Countries.french()::contains).isPresent();
        address.get(POSTAL_CODE)
                .filter(code -> french && !code.matches("\\d{5}"))
                .ifPresent(code -> reading.fault(path + "postalCode", "problem.not-a-french-postal-code", code));
    }

    private static void checkSocial(Values account, String path, Reading reading) {
        Optional<SocialNetwork> network = account.get(NETWORK).flatMap(SocialNetwork::of);
        Optional<String> host = account.get(SOCIAL_URL).map(LinkType::host);
        if (network.isPresent() && host.isPresent() && !network.get().accepts(host.get())) {
            Labels name = network.get().labels();
            reading.fault(path + "url", "problem.look-alike-host", name, host.get());
        }
    }

    /** The fields of a section, in order. */
    public List<Field<?>> fields(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    /**
     * What the partner itself knows best: how it is reached, and what it says of itself. What the foundation thinks, gives and
     * files is not among it.
     */
    public Fields ownWords() {
        List<Field<?>> own = new ArrayList<>(fields(Section.CONTACT));
        own.addAll(fields(Section.ORGANISATION));
        return new Fields(own);
    }

    /** All fields, in the order of the form. */
    public Fields fields() {
        return fields;
    }

    /** The section a field stands in. */
    public Optional<Section> section(String key) {
        return sections.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(field -> field.key().equals(key)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Values somebody sent, read and checked; see {@link Reading#problems} for what was wrong.
     *
     * @param plain the tree as JSON or a form gives it
     */
    public Values read(Map<?, ?> plain, Reading reading) {
        Values values = fields.parse(plain, "", reading);
        if (!reading.desk().trusted()) {
            checkPublicationPeriod(values, reading);
        }
        return values;
    }

    private static void checkPublicationPeriod(Values values, Reading reading) {
        Optional<Instant> from = values.get(PUBLISH_FROM);
        Optional<Instant> to = values.get(PUBLISH_TO);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            reading.fault(PUBLISH_TO.key(), "problem.ends-before-it-starts");
        }
    }

    /** What is still missing to reach a step, each with the place where it belongs. */
    public List<Problem> missing(Values values, RequiredAt step) {
        List<Problem> missing = new ArrayList<>();
        for (Field<?> field : fields.list()) {
            if (values.get(field).isEmpty()) {
                if (field.requirement().holds(step, values)) {
                    missing.add(new Problem(field.key(), Sentence.of("problem.missing", field.label())));
                }
            } else if (field.type() instanceof ItemsType items) {
                missing.addAll(missingInItems(field, items, values, step));
            }
        }
        boolean reachable = values.get(EMAILS).isPresent()
                || values.get(WEBSITES).isPresent()
                || values.get(SOCIALS).isPresent();
        if (RequiredAt.PUBLICATION.appliesAt(step) && !reachable) {
            missing.add(new Problem(EMAILS.key(), Sentence.of("problem.unreachable")));
        }
        return missing;
    }

    private static List<Problem> missingInItems(Field<?> field, ItemsType type, Values values, RequiredAt step) {
        List<Problem> missing = new ArrayList<>();
        Items items = (Items) values.get(field).orElseThrow();
        for (int i = 0; i < items.list().size(); i++) {
            Items.Item item = items.list().get(i);
            for (Field<?> part : type.fields().list()) {
                if (item.values().get(part).isEmpty()
                        && part.requirement().holds(step, values)
                        && !isExcused(part, item.values())) {
                    missing.add(new Problem(
                            field.key() + "." + item.id() + "." + part.key(),
                            Sentence.of("problem.missing-in-item", part.label(), field.label(), i + 1)));
                }
            }
        }
        return missing;
    }

    /** A prize is awarded without a convention: only the partnership itself has one to sign. */
    private static boolean isExcused(Field<?> part, Values item) {
        return part.equals(SIGNATURE_DATE)
                && item.get(PROGRAMME)
                        .filter(programme -> !programme.codes().contains(PARTNERSHIPS))
                        .isPresent();
    }

    /** The JSON Schema (2020-12) of a partner as editors and imports write it. */
    public Map<String, Object> schema() {
        return Map.of("type", "object", "properties", fields.schemaProperties(), "additionalProperties", false);
    }
}
