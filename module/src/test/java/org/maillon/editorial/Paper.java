package org.maillon.editorial;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.partner.PartnerType;
import org.maillon.partner.TestVocabularies;
import org.maillon.partner.field.Values;

/** A partner page with its revisions, moved about without a database: what the actions do, and nothing else. */
final class Paper {

    static final Instant NOW = Instant.parse("2026-05-03T08:00:00Z");
    static final PartnerType TYPE = PartnerType.with(TestVocabularies.taxonomy());

    private final ReviewPolicy policy;
    private final Map<Integer, Values> revisions = new LinkedHashMap<>();
    private Partner partner;

    Paper(Values content, Editor author, ReviewPolicy policy) {
        this.policy = policy;
        this.partner = Partner.create(UUID.randomUUID(), content, author, NOW, Optional.empty(), Optional.empty());
        revisions.put(1, content);
    }

    Partner partner() {
        return partner;
    }

    /** Puts the page in a state that the product itself would not reach. */
    void tamper(Partner other) {
        partner = other;
    }

    Values live() {
        return partner.live().map(Live::revision).map(revisions::get).orElse(Values.NONE);
    }

    Values working() {
        return partner.working().content();
    }

    Route route() {
        return route(working());
    }

    private Route route(Values content) {
        return Route.between(live(), content, TYPE, TestVocabularies.taxonomy(), policy);
    }

    Optional<Refusal> refusal(Transition transition, Editor editor) {
        return partner.refusal(transition, editor, route());
    }

    Partner write(Values content, Editor editor) {
        return kept(partner.write(content, revisions.size(), editor, NOW, Optional.empty()));
    }

    Partner step(Transition transition, Editor editor) {
        return kept(partner.take(transition, editor, NOW, route(), Optional.of("Why")));
    }

    Partner publishPart(Set<String> fields, Editor editor) {
        Values merged = TYPE.fields().taking(fields, working(), live());
        int newest = revisions.size();
        Person by = Person.of(editor);
        Revision part = new Revision(newest + 1, merged, by, NOW, Optional.empty());
        Revision rest = new Revision(newest + 2, working(), partner.working().author(), NOW, Optional.empty());
        Partner moved = partner.publishPart(part, rest, editor, NOW, route(merged));
        revisions.put(part.number(), merged);
        return kept(moved);
    }

    private Partner kept(Partner changed) {
        revisions.put(changed.working().number(), changed.working().content());
        partner = changed;
        return changed;
    }
}
