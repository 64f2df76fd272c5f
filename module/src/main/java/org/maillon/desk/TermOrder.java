package org.maillon.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Terms;
import org.maillon.partner.field.TermsType;
import org.maillon.partner.field.Values;

/** Boxes come back in the order of the vocabulary; the order in which a page carried its terms is kept all the same. */
final class TermOrder {

    private TermOrder() {}

    /**
     * Puts the terms in order: those the page had in their old order, then the new ones.
     *
     * @param content plain tree of the form; changed
     * @param before the values the form was drawn from
     */
    static void keep(Map<String, Object> content, PartnerType type, Values before) {
        for (Field<?> field : type.fields().list()) {
            if (field.type() instanceof TermsType && content.get(field.key()) instanceof List<?> chosen) {
                Set<Object> ordered = new LinkedHashSet<>();
                before.get(field)
                        .map(Terms.class::cast)
                        .ifPresent(terms ->
                                terms.codes().stream().filter(chosen::contains).forEach(ordered::add));
                ordered.addAll(chosen);
                content.put(field.key(), new ArrayList<>(ordered));
            }
        }
    }
}
