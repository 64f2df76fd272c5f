package org.maillon.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.exchange.AddressWords.Kind;
import org.maillon.exchange.AddressWords.Part;
import org.maillon.exchange.Inline.Place;
import org.maillon.partner.Countries;
import org.maillon.partner.PartnerType;

/** Puts together the postal addresses of a contact block from the lines that nothing else explained. */
final class AddressReader {

    private static final String KEY = PartnerType.ADDRESSES.key();
    private static final int MOST = 10;

    /** A line of the block: its words, where they stand, and where a link over them leads. */
    record Line(String text, Place place, LinkTarget target) {}

    private record Placed(Part part, Line line) {}

    /** No address has more; what goes on is none. */
    private static final int MOST_PARTS = 60;

    private final PageDraft draft;

    AddressReader(PageDraft draft) {
        this.draft = draft;
    }

    /** Reads the addresses among some lines that follow each other. @return the lines that belong to none */
    List<Line> read(List<Line> lines) {
        List<Line> left = new ArrayList<>();
        List<Placed> group = new ArrayList<>();
        for (Line line : lines) {
            List<Part> parts = AddressWords.parts(line.text());
            if (group.size() >= MOST_PARTS || (!group.isEmpty() && beginsAnother(group, parts.get(0)))) {
                close(group, left);
            }
            parts.forEach(part -> group.add(new Placed(part, line)));
        }
        close(group, left);
        return left.stream().distinct().toList();
    }

    private static boolean beginsAnother(List<Placed> group, Part next) {
        boolean town = has(group, Kind.TOWN);
        boolean country = has(group, Kind.COUNTRY);
        return switch (next.kind()) {
            // A territory and then France, or the town after the country, still belong together.
            case COUNTRY -> country && !lastIs(group, Kind.COUNTRY);
            case TOWN -> town;
            case PO_BOX -> town || country;
            case STREET -> town || country;
            case OTHER -> country || town;
        };
    }

    private static boolean has(List<Placed> group, Kind kind) {
        return group.stream().anyMatch(placed -> placed.part().kind() == kind);
    }

    private static boolean lastIs(List<Placed> group, Kind kind) {
        return group.get(group.size() - 1).part().kind() == kind;
    }

    private void close(List<Placed> group, List<Line> left) {
        List<Placed> parts = withoutStrangers(List.copyOf(group), left);
        group.clear();
        boolean address = parts.stream().anyMatch(placed -> placed.part().kind() != Kind.OTHER);
        boolean onlyCountry = parts.stream().allMatch(placed -> placed.part().kind() == Kind.COUNTRY);
        if (!address || draft.count(KEY) >= MOST || (onlyCountry && draft.count(KEY) > 0)) {
            parts.forEach(placed -> left.add(placed.line()));
            return;
        }
        draft.add(KEY, address(parts));
        parts.forEach(placed -> draft.recognise(placed.line().place(), KEY));
    }

    /** A link that leads elsewhere than the lines of the address do is not one of them. */
    private static List<Placed> withoutStrangers(List<Placed> parts, List<Line> left) {
        List<Placed> sure = parts.stream()
                .filter(placed -> placed.part().kind() != Kind.OTHER)
                .toList();
        List<Placed> own = new ArrayList<>();
        for (Placed placed : parts) {
            Optional<String> target = placed.line().target().web();
            boolean stranger = placed.part().kind() == Kind.OTHER
                    && target.isPresent()
                    && !MapLinks.isMap(placed.line().target())
                    && sure.stream()
                            .noneMatch(other -> other.line().target().web().equals(target));
            if (stranger) {
                left.add(placed.line());
            } else {
                own.add(placed);
            }
        }
        return own;
    }

    private static Map<String, Object> address(List<Placed> parts) {
        List<String> extra = new ArrayList<>();
        List<String> street = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        boolean town = has(parts, Kind.TOWN);
        boolean country = has(parts, Kind.COUNTRY);
        boolean box = has(parts, Kind.PO_BOX);
        for (Placed placed : parts) {
            Part part = placed.part();
            switch (part.kind()) {
                case OTHER -> extra.add(part.text());
                case STREET -> street.add(part.text());
                default -> part.fields().forEach((key, value) -> merge(fields, key, value));
            }
        }
        if (!town && country && !extra.isEmpty()) {
            // "Dakar / Sénégal": where there is no postal code, the line before the country is the town.
            fields.put("town", extra.remove(extra.size() - 1));
        }
        if (street.isEmpty() && !box && !extra.isEmpty()) {
            street.add(extra.remove(extra.size() - 1));
        }
        Map<String, Object> address = plain(extra, street, fields);
        parts.stream()
                .flatMap(placed -> MapLinks.point(placed.line().target()).stream())
                .findFirst()
                .ifPresent(point -> address.put(PartnerType.GEO.key(), point));
        return address;
    }

    private static void merge(Map<String, String> fields, String key, String value) {
        String before = fields.get(key);
        boolean moreExact = "country".equals(key)
                && "FR".equals(before)
                && Countries.french().contains(value);
        if (before == null || moreExact) {
            fields.put(key, value);
        }
    }

    private static Map<String, Object> plain(List<String> extra, List<String> street, Map<String, String> fields) {
        Map<String, Object> address = new LinkedHashMap<>();
        List<String> streets = new ArrayList<>(street);
        while (streets.size() > 1) {
            // Two lines that look like streets: the first is the place ("Zone des Marais"), the last the street.
            extra.add(streets.remove(0));
        }
        if (!extra.isEmpty()) {
            address.put("extra", String.join("\n", extra));
        }
        streets.forEach(line -> address.put("street", line));
        for (String key : List.of("poBox", "postalCode", "town", "cedex", "country")) {
            if (fields.containsKey(key)) {
                address.put(key, fields.get(key));
            }
        }
        return address;
    }
}
