package org.maillon.partner.field;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The terms of one vocabulary that a partner carries, in the order they were chosen.
 *
 * @param codes term codes, none twice
 */
public record Terms(List<String> codes) {

    public Terms {
        codes = List.copyOf(new LinkedHashSet<>(codes));
    }
}
