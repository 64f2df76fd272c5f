package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.PageEmpty;
import org.maillon.editorial.PageTooLarge;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.language.Plainly;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.taxonomy.Vocabularies;

/** Makes a draft of a partner page that already exists elsewhere. */
@ApplicationScoped
public class ImportPage {

    /** The longest page that is read, in characters. */
    public static final int LONGEST = 1_000_000;

    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_TWINS = 20;

    @Inject
    Acting acting;

    @Inject
    PageReader reader;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Partners partners;

    @Inject
    CreatePartner createPartner;

    @Inject
    Ledger ledger;

    /** What would become of the page; nothing is kept. */
    @Transactional
    public PageReader.Page preview(String source, PageReader.Format format) {
        acting.with(Permission.WRITE_OWN);
        if (source.isBlank()) {
            throw new PageEmpty();
        }
        if (source.length() > LONGEST) {
            throw new PageTooLarge(LONGEST);
        }
        try {
            return reader.read(source, format, vocabularies.all());
        } catch (PageReader.TooLong tooLong) {
            throw new PageTooLarge(tooLong.characters(), tooLong.lines());
        }
    }

    /**
     * A page that exists already and seems to be about the same partner.
     *
     * @param id the page
     * @param name what the partner is called there
     * @param sameSource whether it was imported from the same place
     */
    public record Twin(UUID id, String name, boolean sameSource) {}

    /**
     * The pages that seem to be about the same partner: nobody should write one twice unawares.
     *
     * @param name the name that was recognised, or empty
     * @param source address or file name of the page, if it was given
     */
    @Transactional
    public List<Twin> twins(String name, Optional<String> source) {
        acting.with(Permission.SEE);
        Map<UUID, Twin> twins = new LinkedHashMap<>();
        origin(source)
                .flatMap(partners::importedFrom)
                .flatMap(partners::find)
                .ifPresent(same -> twins.put(same.id(), new Twin(same.id(), named(same), true)));
        String words = Plainly.words(name);
        if (!words.isEmpty()) {
            Partners.Query query = new Partners.Query(
                    Partners.View.ALL,
                    words,
                    Map.of(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Partners.Sort.NAME,
                    false,
                    0,
                    MOST_TWINS);
            partners.list(query).lines().stream()
                    .filter(line -> Plainly.words(line.name()).equals(words))
                    .forEach(line -> twins.putIfAbsent(line.id(), new Twin(line.id(), line.name(), false)));
        }
        return List.copyOf(twins.values());
    }

    private static String named(Partner partner) {
        return partner.working().content().get(PartnerType.NAME).orElse("");
    }

    static Optional<String> origin(Optional<String> source) {
        return source.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SOURCE)));
    }

    /**
     * The draft made of what was recognised and put right.
     *
     * @param source address or file name of the page, if it was given
     * @param warnings how many faults the page had
     */
    @Transactional
    public Partner execute(Map<?, ?> content, Optional<String> source, int warnings) {
        return createPartner.create(
                "import",
                content,
                Optional.empty(),
                Optional.of(new ImportOrigin(origin(source), ledger.now(), Math.max(0, warnings))));
    }
}
