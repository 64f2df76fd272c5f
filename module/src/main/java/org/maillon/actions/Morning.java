package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.partner.PartnerType;

/** When the day begins for those who are written to once a day: at an hour in Paris, and never at midnight. */
@ApplicationScoped
class Morning {

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "maillon.mail.hour", defaultValue = "8")
    int hour;

    private ZonedDateTime now() {
        return clock.instant().atZone(PartnerType.ZONE);
    }

    private LocalTime hour() {
        return LocalTime.of(Math.max(0, Math.min(hour, 23)), 0);
    }

    /** Whether the hour of the present day has come. */
    boolean hasCome() {
        return !now().toLocalTime().isBefore(hour());
    }

    /** The day whose hour came last. */
    LocalDate day() {
        LocalDate today = now().toLocalDate();
        return hasCome() ? today : today.minusDays(1);
    }

    /** When that was. */
    Instant begin() {
        return day().atTime(hour()).atZone(PartnerType.ZONE).toInstant();
    }
}
