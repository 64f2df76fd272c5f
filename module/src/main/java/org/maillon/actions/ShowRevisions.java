package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Difference;
import org.maillon.editorial.Live;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Revision;
import org.maillon.editorial.UnknownRevision;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

/** Shows what a partner page said before, and what changed in between. */
@ApplicationScoped
public class ShowRevisions {

    private static final int MOST_EVENTS = 1000;

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    @Inject
    Publishing publishing;

    @Inject
    AuditLog audit;

    /**
     * Some revisions of a page.
     *
     * @param partner the page
     * @param revisions newest first
     * @param newest number of the newest of all
     * @param changedKeys for each shown revision the keys of the fields it changed
     * @param type the content type, for the names of the fields
     */
    public record RevisionsView(
            Partner partner,
            List<Revision> revisions,
            int newest,
            Map<Integer, List<String>> changedKeys,
            PartnerType type) {}

    /** What happened to a page, newest first, as far back as a person would read. */
    @Transactional
    public List<AuditEntry> events(UUID id) {
        acting.with(Permission.SEE);
        ledger.find(id);
        return audit.list(new AuditLog.Query(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        MOST_EVENTS))
                .entries();
    }

    /** Some revisions, newest first. */
    @Transactional
    public RevisionsView execute(UUID id, int offset, int limit) {
        acting.with(Permission.SEE);
        Partner partner = ledger.find(id);
        PartnerType type = intake.type();
        // One more than shown, because the oldest shown is compared with the one before it.
        List<Revision> fetched = partners.revisions(id, offset, limit + 1);
        Map<Integer, List<String>> changedKeys = new LinkedHashMap<>();
        List<Revision> shown = fetched.subList(0, Math.min(limit, fetched.size()));
        for (int i = 0; i < shown.size(); i++) {
            Values before = i + 1 < fetched.size() ? fetched.get(i + 1).content() : Values.NONE;
            changedKeys.put(
                    shown.get(i).number(), Difference.keys(before, shown.get(i).content(), type));
        }
        return new RevisionsView(partner, List.copyOf(shown), partners.newestRevision(id), changedKeys, type);
    }

    /**
     * What leads from one revision to another.
     *
     * @param from number of a revision, or 0 for an empty page
     * @param to number of a revision
     */
    @Transactional
    public Difference difference(UUID id, int from, int to, Language language) {
        acting.with(Permission.SEE);
        ledger.find(id);
        return between(content(id, from), content(id, to), language);
    }

    /** What the working copy changes against what the public reads. */
    @Transactional
    public Difference pending(UUID id, Language language) {
        acting.with(Permission.SEE);
        Partner partner = ledger.find(id);
        int live = partner.live().map(Live::revision).orElse(0);
        return between(content(id, live), partner.working().content(), language);
    }

    /** The content of a revision; number 0 is an empty page. */
    @Transactional
    public Values content(UUID id, int number) {
        acting.with(Permission.SEE);
        return number == 0
                ? Values.NONE
                : partners.revision(id, number)
                        .orElseThrow(() -> new UnknownRevision(number))
                        .content();
    }

    private Difference between(Values before, Values after, Language language) {
        return Difference.between(before, after, intake.type(), publishing.showing(language));
    }
}
