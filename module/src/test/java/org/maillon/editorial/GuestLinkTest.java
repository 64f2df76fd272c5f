package org.maillon.editorial;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillon.editorial.GuestLink.State;
import org.maillon.language.Language;
import org.maillon.partner.field.Values;

class GuestLinkTest {

    private static final Instant MADE = Instant.parse("2026-05-03T08:00:00Z");
    private static final Person MAKER = new Person("editor", "Élise Bernard");

    private static GuestLink link(Language language, Optional<Instant> revokedAt, Optional<GuestOpinion> opinion) {
        return new GuestLink(
                new UUID(1, 2),
                new UUID(3, 4),
                5,
                new GuestLink.Guest("Hélène Marchand", Optional.empty()),
                GuestRight.APPROVE,
                language,
                Optional.empty(),
                MAKER,
                MADE,
                GuestLink.end(MADE, 14),
                revokedAt.map(at -> new GuestLink.Revocation(MAKER, at)),
                Optional.empty(),
                opinion);
    }

    private static GuestLink link() {
        return link(Language.FR, Optional.empty(), Optional.empty());
    }

    @Test
    void a_link_is_open_until_its_last_moment_and_not_in_it() {
        Instant end = MADE.plus(Duration.ofDays(14));

        then(link().state(MADE)).isEqualTo(State.OPEN);
        then(link().state(end.minusNanos(1000))).isEqualTo(State.OPEN);
        then(link().state(end)).isEqualTo(State.EXPIRED);
    }

    @Test
    void an_answered_link_stays_open_until_it_ends_and_one_that_was_closed_is_closed_for_good() {
        GuestOpinion opinion = new GuestOpinion(GuestOpinion.Verdict.AGREES, MADE, Optional.empty());
        GuestLink answered = link(Language.FR, Optional.empty(), Optional.of(opinion));
        GuestLink revoked = link(Language.FR, Optional.of(MADE), Optional.of(opinion));

        then(answered.state(MADE)).isEqualTo(State.ANSWERED);
        then(answered.state(MADE).isOver()).isFalse();
        then(answered.state(answered.expiresAt())).isEqualTo(State.EXPIRED);
        then(revoked.state(MADE)).isEqualTo(State.REVOKED);
        then(revoked.state(revoked.expiresAt().plusSeconds(1))).isEqualTo(State.REVOKED);
        then(State.REVOKED.isOver()).isTrue();
    }

    @Test
    void a_guest_is_remembered_as_one_and_may_nothing_at_the_desk() {
        Person french = link().person();
        Person english = link(Language.EN, Optional.empty(), Optional.empty()).person();

        then(french.displayName()).isEqualTo("Hélène Marchand (sur invitation)");
        then(english.displayName()).isEqualTo("Hélène Marchand (guest)");
        then(french.isGuest()).isTrue();
        then(MAKER.isGuest()).isFalse();
        then(link().actor().roles()).isEmpty();
        then(link().actor().may(Permission.SEE)).isFalse();
    }

    @Test
    void each_right_holds_those_before_it_and_no_other() {
        then(GuestRight.APPROVE.holds(GuestRight.COMMENT)).isTrue();
        then(GuestRight.COMMENT.holds(GuestRight.COMMENT)).isTrue();
        then(GuestRight.COMMENT.holds(GuestRight.APPROVE)).isFalse();
        then(GuestRight.SEE.holds(GuestRight.COMMENT)).isFalse();
    }

    @Test
    void whoever_hands_a_page_in_or_reviews_it_may_ask_somebody_outside() {
        Editor author = new Editor("alice", "Alice", Set.of(Role.AUTHOR));
        Partner page = Partner.create(new UUID(3, 4), Values.NONE, author, MADE, Optional.empty(), Optional.empty());

        then(page.inviteRefusal(author)).isEmpty();
        for (Role role : Role.values()) {
            Set<Role> may = Set.of(Role.EDITOR, Role.REVIEWER, Role.DIRECTION, Role.ADMINISTRATOR);
            then(page.inviteRefusal(new Editor("other", "Other", Set.of(role))).isEmpty())
                    .as(role.code())
                    .isEqualTo(may.contains(role));
        }
    }
}
