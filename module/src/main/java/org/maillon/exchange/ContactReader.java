package org.maillon.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maillon.exchange.Inline.Link;
import org.maillon.exchange.Inline.Place;
import org.maillon.exchange.Inline.Text;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Phones;
import org.maillon.partner.SocialNetwork;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.PhoneType;

/** Reads the contact block: addresses, mail, phones, sites and accounts on networks, in any order. */
final class ContactReader {

    private static final int MOST_ROWS = 400;
    private static final int MOST_WORDS = 6;
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s\\p{Z}|•·,;/:\\p{Pd}]+|[\\s\\p{Z}|•·,;/\\p{Pd}]+$");
    private static final Pattern URL = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,20}\\.[a-z]{2,24}(?:/\\S*)?");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\(\\+\\d{1,3}\\)\\s*)?[+(]?[\\d(][\\d\\s\\p{Z}().\\p{Pd}]{4,30}");
    private static final Pattern PHONES_APART = Pattern.compile("\\s*[/;,|&]\\s*|\\s+(?:ou|et|or|and|\\p{Pd})\\s+");

    private static final Pattern APART =
            Pattern.compile("[\\s\\p{Z}]+[\\p{Pd}|•·][\\s\\p{Z}]+|\\s*[;|]\\s*|,\\s+(?=\\D)");
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)\\S[\\s\\p{Z}]+[\\p{Pd}|•·][\\s\\p{Z}]+(?:t[eé]l|fax|courriel|e-?mail|m[eé]l|site|phone|port|mobile)");
    // Small pictures before a detail say to eyes alone what it is.
    private static final Pattern PICTURES = Pattern.compile("^[\\p{So}\\p{Sk}\\uFE0F\\u200D\\u20E3\\s\\p{Z}]+");

    private record LaterPhone(String text, Row row, Place place, Optional<String> country) {}

    private final PageDraft draft;
    private final Phones phones;
    private final MailReader mails;
    private final AddressReader addresses;
    private final List<AddressReader.Line> pending = new ArrayList<>();
    private final List<LaterPhone> laterPhones = new ArrayList<>();
    private int rows;

    ContactReader(PageDraft draft, Phones phones) {
        this.draft = draft;
        this.phones = phones;
        this.mails = new MailReader(draft);
        this.addresses = new AddressReader(draft);
    }

    /** Whether a line outside any block can only be contact details. */
    static boolean isContact(Row row) {
        String text = row.text();
        if (text.length() > 160) {
            return false;
        }
        if (text.split(" ", -1).length > 14) {
            // A sentence may well mention an address.
            return false;
        }
        List<Link> links = Inline.links(row.inlines());
        boolean linked = LinkFaults.onlyLinks(row.inlines())
                && links.stream()
                        .anyMatch(link -> link.target().kind() == LinkTarget.Kind.MAIL
                                || link.target().kind() == LinkTarget.Kind.PHONE
                                || Networks.in(link.text()).isPresent()
                                || LinkFaults.isGeneric(link.text()));
        ContactLabel label = ContactLabel.of(text);
        return linked
                || details(text).size() > 1
                || MailReader.isMail(text)
                || (label.kind() != ContactLabel.Kind.NONE && !label.rest().isEmpty() && isSure(label.rest()))
                || AddressWords.parts(text).stream().anyMatch(part -> part.kind() == AddressWords.Kind.TOWN);
    }

    private static boolean isSure(String rest) {
        return PHONE.matcher(rest).matches() || URL.matcher(rest).matches() || MailReader.isMail(rest);
    }

    /** Reads one row of the block. */
    void read(Row row) {
        if (++rows > MOST_ROWS) {
            draft.leave(row);
            return;
        }
        if (Inline.links(row.inlines()).isEmpty()) {
            text(row, row.text(), row.place(), ContactLabel.NONE);
            return;
        }
        ContactLabel label = ContactLabel.NONE;
        List<Text> words = new ArrayList<>();
        for (Inline inline : row.inlines()) {
            if (inline instanceof Link link) {
                label = between(row, words, label);
                link(row, link, label);
            } else if (inline instanceof Text text) {
                words.add(text);
            }
        }
        between(row, words, label);
    }

    /** Reads the words between links; a label such as "Site :" says what the next link is. */
    private ContactLabel between(Row row, List<Text> words, ContactLabel before) {
        String bare = SEPARATORS.matcher(Characters.line(Inline.text(words))).replaceAll("");
        if (bare.isEmpty()) {
            words.clear();
            return before;
        }
        ContactLabel label = ContactLabel.of(bare);
        if (label.kind() == ContactLabel.Kind.NONE || !label.rest().isEmpty()) {
            Place first = words.get(0).place();
            Place last = words.get(words.size() - 1).place();
            text(row, bare, new Place(first.line(), first.from(), Math.max(first.to(), last.to())), before);
        }
        words.clear();
        return label;
    }

    private void text(Row row, String written, Place place, ContactLabel before) {
        String text = PICTURES.matcher(written).replaceFirst("");
        List<String> details = details(text);
        if (details.size() > 1) {
            details.forEach(detail -> text(row, detail, place, ContactLabel.NONE));
            return;
        }
        ContactLabel label = ContactLabel.of(text);
        ContactLabel.Kind kind = label.kind() == ContactLabel.Kind.NONE ? before.kind() : label.kind();
        String bare = label.rest();
        if (bare.isEmpty()) {
            return;
        }
        if (kind == ContactLabel.Kind.FAX) {
            closeAddress();
            draft.leave(row);
        } else if (MailReader.isMail(bare) && !bare.startsWith("@")) {
            closeAddress();
            mails.read(row, bare, place);
        } else if (PHONE.matcher(PHONES_APART.split(bare, -1)[0]).matches()) {
            closeAddress();
            phone(row, bare, place);
        } else if (URL.matcher(bare).matches()
                || (kind == ContactLabel.Kind.SITE && DOMAIN.matcher(bare).matches())
                || (DOMAIN.matcher(bare).matches() && bare.length() > 5)) {
            String href = bare.contains("//") ? bare : "https://" + bare;
            Text words = new Text(bare, place);
            Link link = new Link(List.of(words), href, place, place.to());
            check(link);
            link(row, link, label.kind() == ContactLabel.Kind.NONE ? before : label);
        } else {
            plainWords(row, bare, place, label);
        }
    }

    /** The contact details of a line that holds several of different kinds: "3 rue du Lac, 98713 Papeete - Tél. : …". */
    private static List<String> details(String text) {
        if (text.indexOf('@') < 0 && !LABELLED.matcher(text).find()) {
            return List.of(text);
        }
        List<String> parts = Arrays.stream(APART.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean mixed = parts.stream().anyMatch(part -> !MailReader.isMail(part) && isDetail(part));
        return mixed ? parts : List.of(text);
    }

    private static boolean isDetail(String part) {
        ContactLabel label = ContactLabel.of(part);
        return (label.kind() != ContactLabel.Kind.NONE && !label.rest().isEmpty())
                || PHONE.matcher(part).matches()
                || URL.matcher(part).matches()
                || AddressWords.parts(part).stream().anyMatch(found -> found.kind() != AddressWords.Kind.OTHER);
    }

    /** The address of a site written out is a link too, with the same dangers. */
    private void check(Link link) {
        LinkFaults.disguise("", link.target())
                .ifPresent(network -> draft.fault(
                        FaultKind.LOOK_ALIKE_HOST,
                        link.place().line(),
                        link.text(),
                        network.labels(),
                        link.target().address()));
    }

    private void plainWords(Row row, String text, Place place, ContactLabel label) {
        List<SocialNetwork> networks = networks(text);
        if (label.network().isPresent()) {
            closeAddress();
            account(label.network().get(), Optional.empty(), place);
            draft.leave(row);
        } else if (!networks.isEmpty()) {
            closeAddress();
            networks.forEach(network -> account(network, Optional.empty(), place));
        } else if (LinkFaults.isGeneric(text)) {
            closeAddress();
            website(text, Optional.empty(), place);
        } else if (label.kind() != ContactLabel.Kind.NONE && label.kind() != ContactLabel.Kind.ADDRESS) {
            // "Téléphone : 12": said to be a phone and none.
            closeAddress();
            draft.leave(row);
        } else if (Networks.in(text).isPresent() && text.split(" ", -1).length <= MOST_WORDS) {
            // "@semeurs sur Instagram": there is an account, and somebody has to look up where.
            closeAddress();
            account(Networks.in(text).orElseThrow(), Optional.empty(), place);
            draft.leave(row);
        } else {
            pending.add(new AddressReader.Line(text, place, LinkTarget.of("")));
        }
    }

    /** The networks of a line that holds nothing but their names. */
    private static List<SocialNetwork> networks(String text) {
        Optional<SocialNetwork> whole = Networks.only(text);
        if (whole.isPresent() || text.length() > 200) {
            return whole.stream().toList();
        }
        List<SocialNetwork> networks = new ArrayList<>();
        for (String word : text.split("[\\s|•·,;/]+(?:(?:et|and|&)\\s+)?", -1)) {
            Optional<SocialNetwork> network = Networks.only(word);
            if (network.isEmpty()) {
                return List.of();
            }
            networks.add(network.get());
        }
        return networks;
    }

    private void link(Row row, Link link, ContactLabel label) {
        LinkTarget target = link.target();
        String text = link.text();
        switch (target.kind()) {
            case MAIL -> {
                closeAddress();
                mails.add(row, target.bare(), link.place());
            }
            case PHONE -> {
                closeAddress();
                phone(row, PHONE.matcher(text).matches() ? text : target.bare(), link.place());
            }
            default -> webLink(row, link, target, text, label);
        }
    }

    private void webLink(Row row, Link link, LinkTarget target, String text, ContactLabel label) {
        boolean refused = target.kind() == LinkTarget.Kind.FORBIDDEN
                || LinkFaults.disguise(text, target).isPresent();
        Optional<SocialNetwork> named = Networks.in(text).or(label::network);
        Optional<SocialNetwork> network = named.filter(any -> target.web().isEmpty() || Networks.accepts(any, target))
                .or(() -> Networks.at(target));
        boolean onMap = AddressWords.parts(text).stream().anyMatch(part -> part.kind() != AddressWords.Kind.OTHER);
        if (refused && onMap) {
            pending.add(new AddressReader.Line(text, link.place(), LinkTarget.of("")));
        } else if (refused) {
            closeAddress();
            // What only pretends is not kept; a bare "LinkedIn" still says that there is an account to ask for.
            Networks.only(text).ifPresent(any -> account(any, Optional.empty(), link.place()));
        } else if (network.isPresent()) {
            closeAddress();
            account(network.get(), target.web(), link.place());
        } else if (MailReader.isMail(text)) {
            closeAddress();
            mails.read(row, text, link.place());
        } else if (PHONE.matcher(text).matches() && target.web().isEmpty()) {
            closeAddress();
            phone(row, text, link.place());
        } else if (MapLinks.isMap(target)) {
            pending.add(new AddressReader.Line(text, link.place(), target));
        } else if (isSite(text, label)) {
            closeAddress();
            website(text, target.web(), link.place());
        } else {
            pending.add(new AddressReader.Line(text, link.place(), target));
        }
    }

    private static boolean isSite(String text, ContactLabel label) {
        return label.kind() == ContactLabel.Kind.SITE
                || LinkFaults.isGeneric(text)
                || URL.matcher(text).matches()
                || DOMAIN.matcher(text).matches()
                || DateWords.folded(text).matches("(?:.*\\b)?(?:site|website|sites|portail|blog|page d.accueil)\\b.*");
    }

    private void website(String text, Optional<String> url, Place place) {
        if (draft.count(PartnerType.WEBSITES.key()) >= 10) {
            draft.leave(place.line(), text);
            return;
        }
        boolean isAddress = URL.matcher(text).matches() || DOMAIN.matcher(text).matches();
        Map<String, Object> site = new LinkedHashMap<>();
        if (!isAddress || url.isEmpty()) {
            site.put("label", text);
        }
        url.ifPresent(address -> site.put("url", address));
        draft.add(PartnerType.WEBSITES.key(), site);
        draft.recognise(place, PartnerType.WEBSITES.key());
    }

    private void account(SocialNetwork network, Optional<String> url, Place place) {
        String key = PartnerType.SOCIALS.key();
        if (draft.count(key) < 15) {
            Map<String, Object> account = new LinkedHashMap<>();
            account.put("network", network.code());
            url.ifPresent(address -> account.put("url", address));
            draft.add(key, account);
        }
        draft.recognise(place, key);
    }

    private void phone(Row row, String text, Place place) {
        for (String number : PHONES_APART.split(text)) {
            if (!number.isBlank()) {
                String plain = number.strip().replaceFirst("^\\(\\+(\\d{1,3})\\)", "+$1");
                laterPhones.add(new LaterPhone(plain, row, place, lastCountry()));
            }
        }
    }

    private Optional<String> lastCountry() {
        List<?> known = draft.items(PartnerType.ADDRESSES.key());
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i) instanceof Map<?, ?> address && address.get("country") instanceof String country) {
                return Optional.of(country);
            }
        }
        return Optional.empty();
    }

    /** Reads the lines that may be an address. */
    void closeAddress() {
        if (pending.isEmpty()) {
            return;
        }
        for (AddressReader.Line line : addresses.read(List.copyOf(pending))) {
            if (line.target().web().isPresent() && !MapLinks.isMap(line.target())) {
                website(line.text(), line.target().web(), line.place());
            } else {
                draft.leave(line.place().line(), line.text());
            }
        }
        pending.clear();
    }

    /** Reads the phone numbers, now that the country of the page is known. */
    void close() {
        closeAddress();
        String key = PartnerType.PHONES.key();
        for (LaterPhone later : laterPhones) {
            String country = later.country().or(this::firstCountry).orElse(PhoneType.HOME);
            Optional<Phone> phone = phones.read(later.text(), country);
            if (phone.isPresent() && draft.count(key) < 10) {
                draft.add(key, Map.of(PartnerType.PHONE.key(), phone.get().number()));
                draft.recognise(later.place(), key);
            } else {
                draft.leave(later.row());
            }
        }
    }

    private Optional<String> firstCountry() {
        for (Object item : draft.items(PartnerType.ADDRESSES.key())) {
            if (item instanceof Map<?, ?> address && address.get("country") instanceof String country) {
                return Optional.of(country);
            }
        }
        return Optional.empty();
    }
}
