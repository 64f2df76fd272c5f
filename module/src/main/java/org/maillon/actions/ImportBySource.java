package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Editor;
import org.maillon.editorial.ImportEdited;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Revision;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

/**
 * Imports a page that may have been imported before. A migration is run more than once: a page that says the same makes
 * nothing new, one that says something else is taken over for as long as nobody has worked on the draft, and what people
 * have written since is never overwritten.
 */
@ApplicationScoped
public class ImportBySource {

    private static final String IMPORT = "import";
    private static final int STRIPES = 64;

    private final List<Object> locks =
            Stream.generate(Object::new).limit(STRIPES).toList();

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    ImportPage importPage;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    @Inject
    AuditLog audit;

    @Inject
    ImportBySource inTransaction;

    /** What became of the page. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * The partner made of a page, or that had been made of it.
     *
     * @param page what was read
     */
    public record Outcome(Kind kind, Partner partner, PageReader.Page page) {}

    /**
     * Imports a page; two imports of the same source at once come one after the other. Those of one server wait here, where
     * waiting has no end; the database makes those of several servers wait.
     *
     * @param source address of the original page; without one every import makes a new partner
     * @throws ImportEdited when the page says something else than before and people have worked on the partner since
     */
    public Outcome execute(String text, PageReader.Format format, Optional<String> source) {
        Optional<String> origin = ImportPage.origin(source);
        synchronized (locks.get(Math.floorMod(origin.hashCode(), STRIPES))) {
            return inTransaction.once(text, format, origin);
        }
    }

    /** The same in one transaction. */
    @Transactional
    public Outcome once(String text, PageReader.Format format, Optional<String> source) {
        PageReader.Page page = importPage.preview(text, format);
        source.ifPresent(partners::takeTurn);
        Optional<Partner> before = source.flatMap(partners::importedFrom).flatMap(ledger::held);
        if (before.isEmpty()) {
            Partner created =
                    importPage.execute(page.content(), source, page.faults().size());
            return new Outcome(Kind.CREATED, created, page);
        }
        Partner known = before.get();
        PartnerType type = intake.type();
        Values read = intake.read(page.content(), type);
        int last = lastImported(known.id());
        Values imported =
                partners.revision(known.id(), last).map(Revision::content).orElse(Values.NONE);
        Values now = read.with(PartnerType.SLUG, read.get(PartnerType.SLUG).or(() -> imported.get(PartnerType.SLUG)));
        if (withoutIds(type.fields().plain(now)).equals(withoutIds(type.fields().plain(imported)))) {
            return new Outcome(Kind.UNCHANGED, known, page);
        }
        if (known.working().number() != last || known.state() != ModerationState.DRAFT) {
            throw new ImportEdited(
                    known, known.working().content().get(PartnerType.NAME).orElse(""));
        }
        return new Outcome(Kind.UPDATED, write(known, now), page);
    }

    private Partner write(Partner known, Values content) {
        Editor editor = acting.with(Permission.WRITE_OWN);
        intake.checkSlug(known.id(), content);
        Partner kept = ledger.keep(
                known.write(content, partners.newestRevision(known.id()), editor, ledger.now(), Optional.empty()));
        ledger.note(editor, IMPORT, kept, Optional.of(known.state()), Optional.empty());
        return kept;
    }

    /** The revision that the last import left, as the audit log has it. */
    private int lastImported(UUID id) {
        return audit
                .list(new AuditLog.Query(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.of(IMPORT),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        1))
                .entries()
                .stream()
                .map(AuditEntry::revision)
                .flatMap(revision -> revision.stream().boxed())
                .findFirst()
                .orElse(1);
    }

    /** Items get a new id each time they are read, which makes no difference. */
    private static Object withoutIds(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(ImportBySource::withoutIds).toList();
        }
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> bare = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!"id".equals(key)) {
                    bare.put(key, withoutIds(value));
                }
            });
            return bare;
        }
        return tree;
    }
}
