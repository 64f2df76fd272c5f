package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.PageEmpty;
import org.maillon.editorial.PageTooLarge;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.partner.PageReader;
import org.maillon.taxonomy.Vocabularies;

/** Makes a draft of a partner page that already exists elsewhere. */
@ApplicationScoped
public class ImportPage {

    /** The longest page that is read, in characters. */
    public static final int LONGEST = 1_000_000;

    private static final int LONGEST_SOURCE = 500;

    @Inject
    Acting acting;

    @Inject
    PageReader reader;

    @Inject
    Vocabularies vocabularies;

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
        return reader.read(source, format, vocabularies.all());
    }

    /**
     * The draft made of what was recognised and put right.
     *
     * @param source address or file name of the page, if it was given
     * @param warnings how many faults the page had
     */
    @Transactional
    public Partner execute(Map<?, ?> content, Optional<String> source, int warnings) {
        Optional<String> origin = source.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SOURCE)));
        return createPartner.create(
                "import",
                content,
                Optional.empty(),
                Optional.of(new ImportOrigin(origin, ledger.now(), Math.max(0, warnings))));
    }
}
