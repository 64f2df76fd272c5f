package org.maillon.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.field.EmailType;
import org.maillon.partner.field.LinkType;

/**
 * Where a link of a page leads, and whether a visitor may be sent there.
 *
 * @param kind what sort of target it is
 * @param address the address in the form in which it may be kept; as written when it may not
 */
record LinkTarget(Kind kind, String address) {

    /** What sort of target a link has. */
    enum Kind {
        /** The target is lost: missing, empty, or a place on the page it was copied from. */
        NONE,
        WEB,
        MAIL,
        PHONE,
        /** Runs code or reads files. */
        FORBIDDEN,
        /** Leads nowhere from here: a relative address, or one that no browser could follow. */
        UNUSABLE
    }

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*)\\s*:.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:([^?]+)(\\?[\\w%&=.~+,;:@!-]*)?");
    private static final int LONGEST = 2000;

    /** The target that an {@code href} means, read as a browser would: without the control characters it ignores. */
    static LinkTarget of(String href) {
        String tidy = href.replaceAll("[\\p{Cc}]+", "").strip();
        if (tidy.isEmpty() || tidy.startsWith("#") || tidy.length() > LONGEST) {
            return new LinkTarget(tidy.length() > LONGEST ? Kind.UNUSABLE : Kind.NONE, tidy);
        }
        Matcher scheme = SCHEME.matcher(tidy.toLowerCase(Locale.ROOT));
        if (!scheme.matches()) {
            return withoutScheme(tidy);
        }
        return switch (scheme.group(1)) {
            case "http", "https" -> web(tidy, tidy);
            case "mailto" -> mail(tidy);
            case "tel" -> phone(tidy);
            default -> new LinkTarget(Kind.FORBIDDEN, tidy);
        };
    }

    private static LinkTarget withoutScheme(String tidy) {
        if (tidy.startsWith("//")) {
            return web("https:" + tidy, tidy);
        }
        return tidy.regionMatches(true, 0, "www.", 0, 4)
                ? web("https://" + tidy, tidy)
                : new LinkTarget(Kind.UNUSABLE, tidy);
    }

    private static LinkTarget web(String complete, String written) {
        return LinkType.address(complete.replace(" ", "%20"))
                .map(address -> new LinkTarget(Kind.WEB, address))
                .orElseGet(() -> new LinkTarget(Kind.UNUSABLE, written));
    }

    private static LinkTarget mail(String tidy) {
        Matcher mail = MAIL.matcher(tidy);
        if (!mail.matches()) {
            return new LinkTarget(Kind.UNUSABLE, tidy);
        }
        String address =
                mail.group(1).replaceAll("(?i)%40", "@").replace("%20", "").strip();
        String query = mail.group(2) == null ? "" : mail.group(2);
        return EmailType.isAddress(address)
                ? new LinkTarget(Kind.MAIL, "mailto:" + address + query)
                : new LinkTarget(Kind.UNUSABLE, tidy);
    }

    private static LinkTarget phone(String tidy) {
        String digits = tidy.substring("tel:".length()).replaceAll("[\\p{Zs}().\\p{Pd}/]|%20", "");
        return digits.matches("\\+?\\d{3,20}")
                ? new LinkTarget(Kind.PHONE, "tel:" + digits)
                : new LinkTarget(Kind.UNUSABLE, tidy);
    }

    /** Whether the link may stay a link. */
    boolean isSafe() {
        return kind == Kind.WEB || kind == Kind.MAIL || kind == Kind.PHONE;
    }

    /** The mail address or phone number without its scheme and query. */
    String bare() {
        String rest = address.substring(address.indexOf(':') + 1);
        int query = rest.indexOf('?');
        return query < 0 ? rest : rest.substring(0, query);
    }

    /** The web address, when it is one. */
    Optional<String> web() {
        return kind == Kind.WEB ? Optional.of(address) : Optional.empty();
    }
}
