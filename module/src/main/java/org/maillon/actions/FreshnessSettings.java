package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.VerificationLink;

/** How partners are asked whether their page holds, as the person who installed the module decided; never beyond reason. */
@ApplicationScoped
public class FreshnessSettings {

    @Inject
    @ConfigProperty(name = "maillon.freshness.months", defaultValue = "12")
    int months;

    @Inject
    @ConfigProperty(name = "maillon.freshness.remind-days", defaultValue = "21")
    int remindDays;

    @Inject
    @ConfigProperty(name = "maillon.freshness.link-days", defaultValue = "60")
    int linkDays;

    /** How many months a word is good for when nobody says otherwise. */
    public int months() {
        return between(1, months, Freshness.MOST_MONTHS);
    }

    /** How many days before the due day a partner is asked. */
    public int remindDays() {
        return between(0, remindDays, VerificationLink.MOST_DAYS);
    }

    /** When a link ends that is made at a moment. */
    Instant end(Instant madeAt) {
        return madeAt.plus(between(1, linkDays, VerificationLink.MOST_DAYS), ChronoUnit.DAYS);
    }

    private static int between(int least, int wish, int most) {
        return Math.max(least, Math.min(wish, most));
    }
}
