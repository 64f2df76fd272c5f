package org.maillon.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.AuditLog;
import org.maillon.language.Plainly;
import org.maillon.partner.PartnerType;

/**
 * What the address of the audit log asks for; whatever in it means nothing is left out, and the page says so.
 *
 * @param words what was typed to find a partner or vocabulary by name
 * @param partner one partner only, by id
 * @param person id of the account that acted
 * @param action one action only
 * @param from first day, in Paris
 * @param until last day, in Paris
 * @param page number of the page
 * @param hasUnknown whether something meant nothing
 */
public record AuditAsked(
        String words,
        Optional<UUID> partner,
        Optional<String> person,
        Optional<String> action,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        int page,
        boolean hasUnknown) {

    private static final int LONGEST = 200;
    private static final int LAST_YEAR = 9999;
    private static final Set<String> KNOWN = Set.of("partner", "id", "person", "action", "from", "until", "page");

    static AuditAsked of(MultivaluedMap<String, String> parameters) {
        Optional<UUID> partner = id(text(parameters, "id"));
        Optional<LocalDate> from = day(text(parameters, "from"));
        Optional<LocalDate> until = day(text(parameters, "until"));
        boolean hasUnknown = isUnknown(parameters, "id", partner.isPresent())
                || isUnknown(parameters, "from", from.isPresent())
                || isUnknown(parameters, "until", until.isPresent())
                || !KNOWN.containsAll(parameters.keySet());
        return new AuditAsked(
                text(parameters, "partner"),
                partner,
                Optional.of(text(parameters, "person")).filter(id -> !id.isEmpty()),
                Optional.of(text(parameters, "action")).filter(action -> !action.isEmpty()),
                from,
                until,
                Paging.read(text(parameters, "page")),
                hasUnknown);
    }

    private static boolean isUnknown(MultivaluedMap<String, String> parameters, String name, boolean understood) {
        return !text(parameters, name).isEmpty() && !understood;
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        String text = Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Whether anything narrows the log down. */
    boolean isNarrowed() {
        return !words.isEmpty()
                || partner.isPresent()
                || person.isPresent()
                || action.isPresent()
                || from.isPresent()
                || until.isPresent();
    }

    /** The question for the action, about lines that stand before one in the chain. */
    AuditLog.Query query(OptionalLong below, int offset, int limit) {
        return new AuditLog.Query(
                partner,
                Plainly.words(words),
                person,
                action,
                from.map(AuditAsked::start),
                until.map(day -> start(day.plusDays(1))),
                offset,
                limit,
                below);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PartnerType.ZONE).toInstant();
    }

    /** What is asked for, as the end of an address: empty, or from the question mark on. */
    String address() {
        List<String> parts = new ArrayList<>();
        add(parts, "partner", Optional.of(words).filter(text -> !text.isEmpty()));
        add(parts, "id", partner.map(UUID::toString));
        add(parts, "person", person);
        add(parts, "action", action);
        add(parts, "from", from.map(LocalDate::toString));
        add(parts, "until", until.map(LocalDate::toString));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, Optional<String> value) {
        value.ifPresent(text -> parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    /** The address, ready for a page number. */
    String addressForPage() {
        String address = address();
        return "audit" + (address.isEmpty() ? "?" : address + "&") + "page=";
    }
}
