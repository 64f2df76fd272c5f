package org.maillon.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;

/** How days and hours are written for editors: "il y a 2 h", "hier", "1er avril 2023", always as in Paris. */
public final class Moments {

    private static final ZoneId ZONE = PartnerType.ZONE;
    private static final int A_WEEK = 7;

    private final Messages messages;
    private final Clock clock;

    /** Writes in one language, seen from the present of a clock. */
    public Moments(Language language, Clock clock) {
        this.messages = Messages.in(language);
        this.clock = clock;
    }

    /** How long ago, as one would say it; the date once it is more than six days ago. */
    public String relative(Instant moment) {
        Instant now = clock.instant();
        Duration ago = Duration.between(moment, now);
        if (ago.isNegative()) {
            return dateTime(moment);
        }
        if (ago.toMinutes() < 1) {
            return messages.say("moment.now");
        }
        if (ago.toMinutes() < 60) {
            return messages.say("moment.minutes", ago.toMinutes());
        }
        long days = ChronoUnit.DAYS.between(day(moment), day(now));
        if (days == 0) {
            return messages.say("moment.hours", ago.toHours());
        }
        if (days == 1) {
            return messages.say("moment.yesterday");
        }
        return days < A_WEEK ? messages.say("moment.days", days) : date(moment);
    }

    /** The day: "5 avril 2023", "1er avril 2023", "5 April 2023". */
    public String date(LocalDate day) {
        String dayOfMonth = day.getDayOfMonth() == 1 ? messages.say("moment.first") : "" + day.getDayOfMonth();
        return dayOfMonth + day.format(DateTimeFormatter.ofPattern(" MMMM yyyy", locale()));
    }

    /** The day on which something happened. */
    public String date(Instant moment) {
        return date(day(moment));
    }

    /** Whether a day is over. */
    public boolean isOver(LocalDate day) {
        return day.isBefore(day(clock.instant()));
    }

    /** Whether a day is the one that it is now. */
    public boolean isToday(LocalDate day) {
        return day.equals(day(clock.instant()));
    }

    /** The day, without its year when that is this year: "3 mai". */
    public String shortDate(Instant moment) {
        LocalDate day = day(moment);
        if (day.getYear() != day(clock.instant()).getYear()) {
            return date(day);
        }
        String dayOfMonth = day.getDayOfMonth() == 1 ? messages.say("moment.first") : "" + day.getDayOfMonth();
        return dayOfMonth + day.format(DateTimeFormatter.ofPattern(" MMMM", locale()));
    }

    /** The day and the minute: "24 novembre 2026 à 12:05". */
    public String dateTime(Instant moment) {
        return messages.say("moment.day-and-time", date(moment), time(moment));
    }

    /** The day and the second, for the log. */
    public String exact(Instant moment) {
        return date(moment) + ", " + local(moment).format(DateTimeFormatter.ofPattern("HH:mm:ss", locale()));
    }

    /** Whether it happened on the day that it is now. */
    public boolean isToday(Instant moment) {
        return day(moment).equals(day(clock.instant()));
    }

    /** The hour of the day: "9:40", "14:03". */
    public String time(Instant moment) {
        return local(moment).format(DateTimeFormatter.ofPattern("H:mm", locale()));
    }

    /** For machines, with the hour of Paris: the {@code datetime} of a {@code <time>}. */
    public String machine(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(moment).truncatedTo(ChronoUnit.SECONDS));
    }

    private Locale locale() {
        return messages.language().locale();
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(ZONE);
    }

    private static LocalDate day(Instant moment) {
        return local(moment).toLocalDate();
    }
}
