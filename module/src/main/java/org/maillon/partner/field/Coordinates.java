package org.maillon.partner.field;

import java.util.Locale;

/**
 * A point on the map, in WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {

    /** @throws IllegalArgumentException outside the globe */
    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not on the globe: " + latitude + ", " + longitude);
        }
    }

    /** "50.63297, 3.05858": to about a metre. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
