package org.maillon.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.field.LinkType;
import org.maillon.partner.field.Trees;

/** Reads the point on the map from links to the maps that partner pages use. */
final class MapLinks {

    private static final Pattern HOST = Pattern.compile("(?:.*\\.)?(?:openstreetmap\\.(?:org|fr)|osm\\.org"
            + "|google\\.[a-z]{2,3}|goo\\.gl|maps\\.app\\.goo\\.gl|bing\\.com|mappy\\.com|umap\\.openstreetmap\\.fr)");
    private static final String NUMBER = "(-?\\d{1,3}\\.\\d{1,15})";
    private static final List<Pattern> POINTS = List.of(
            Pattern.compile("[?&]mlat=" + NUMBER + "&mlon=" + NUMBER),
            Pattern.compile("[?&](?:q|ll|query|destination)=" + NUMBER + "(?:,|%2C)" + NUMBER),
            Pattern.compile("/@" + NUMBER + "," + NUMBER),
            Pattern.compile("[?&]cp=" + NUMBER + "~" + NUMBER),
            Pattern.compile("#map=\\d{1,2}/" + NUMBER + "/" + NUMBER));

    private MapLinks() {}

    /** Whether a link leads to a map rather than to a site of the partner. */
    static boolean isMap(LinkTarget target) {
        return target.web()
                .filter(address -> HOST.matcher(LinkType.host(address)).matches())
                .filter(address -> !LinkType.host(address).contains("google") || address.contains("map"))
                .isPresent();
    }

    /** The point a link to a map shows, as a plain tree. */
    static Optional<Map<String, Object>> point(LinkTarget target) {
        if (!isMap(target)) {
            return Optional.empty();
        }
        for (Pattern pattern : POINTS) {
            Matcher point = pattern.matcher(target.address());
            if (point.find() && isOnGlobe(point.group(1), 90) && isOnGlobe(point.group(2), 180)) {
                return Optional.of(Trees.of("lat", point.group(1), "lon", point.group(2)));
            }
        }
        return Optional.empty();
    }

    private static boolean isOnGlobe(String degrees, int most) {
        return new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
