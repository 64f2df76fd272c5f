package org.maillon.partner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.language.Labels;
import org.maillon.partner.field.Coordinates;
import org.maillon.partner.field.Values;

/** How an address is written on an envelope and found on a map. */
final class PostalAddress {

    private PostalAddress() {}

    /** Adds the lines of the envelope and a link to a map; the map is only linked, never loaded. */
    static void decorate(Values address, Map<String, Object> tree) {
        tree.put("lines", lines(address));
        tree.put("mapUrl", mapUrl(address));
    }

    /** The lines without the country, which pages write in their own language. */
    static List<String> lines(Values address) {
        List<String> lines = new ArrayList<>();
        address.get(PartnerType.EXTRA).ifPresent(extra -> extra.lines().forEach(lines::add));
        address.get(PartnerType.STREET).ifPresent(lines::add);
        address.get(PartnerType.PO_BOX).ifPresent(lines::add);
        String town = Stream.of(
                        address.get(PartnerType.POSTAL_CODE),
                        address.get(PartnerType.TOWN),
                        address.get(PartnerType.CEDEX).map(cedex -> cedex.toUpperCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (!town.isEmpty()) {
            lines.add(town);
        }
        return lines;
    }

    private static String mapUrl(Values address) {
        Optional<Coordinates> geo = address.get(PartnerType.GEO);
        if (geo.isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "https://www.openstreetmap.org/?mlat=%1$.6f&mlon=%2$.6f#map=17/%1$.6f/%2$.6f",
                    geo.get().latitude(),
                    geo.get().longitude());
        }
        Stream<String> country =
                address.get(PartnerType.COUNTRY).map(code -> Countries.byCode().get(code)).map(Labels::fr).stream();
        // The place's own name ("La Grappe") would only confuse the search; street and town find it.
        Stream<String> place = Stream.of(
                        address.get(PartnerType.STREET),
                        address.get(PartnerType.POSTAL_CODE),
                        address.get(PartnerType.TOWN))
                .flatMap(Optional::stream);
        String query = Stream.concat(place, country).collect(Collectors.joining(", "));
        return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
