package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.Erasures;
import org.maillon.editorial.LegalGround;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.PersonalData;
import org.maillon.editorial.Traces;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Publications;

/** Removes a page for good that the public may have read, when the law wants its data to be erased, and never otherwise. */
@ApplicationScoped
public class ErasePartner {

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    Erasures erasures;

    @Inject
    ErasureIntake erasureIntake;

    @Inject
    Publications publications;

    @Inject
    AuditLog audit;

    /**
     * Removes the page with its revisions, talk and links; its addresses answer that it is gone.
     *
     * @param version the version the person was looking at
     * @param ground why the law wants it
     * @param reason why, in the administrator's words, without the name of the page
     */
    @Transactional
    public Erasure execute(UUID id, long version, Optional<LegalGround> ground, String reason) {
        Editor editor = acting.with(Permission.ADMINISTER);
        Partner partner = ledger.at(id, version);
        ErasureIntake.Why why = erasureIntake.why(ground, reason, named(partner));
        int number = erasures.next();
        Instant now = ledger.now();
        int revisions = partner.working().number();
        publications.erase(id, now);
        erasures.removePartner(id, now);
        Erasure erasure = new Erasure(
                number,
                now,
                Person.of(editor),
                Erasure.Kind.PARTNER,
                why.ground(),
                why.reason(),
                Optional.of(id),
                1,
                revisions);
        erasures.keep(erasure);
        audit.write(
                new AuditEntry(
                        now,
                        Person.of(editor),
                        "erase-partner",
                        Optional.of(id),
                        "",
                        Optional.of(partner.state()),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.of(erasureIntake.words(erasure))),
                Set.of());
        return erasure;
    }

    /** What would tell which page it was. */
    private static Traces named(Partner partner) {
        Set<String> names =
                partner.working().content().get(PartnerType.NAME).map(Set::of).orElse(Set.of());
        return Traces.of(new PersonalData(Optional.empty(), Set.of(), Set.of(), Set.of()).alsoCalled(names));
    }
}
