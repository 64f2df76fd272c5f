package org.maillon.taxonomy;

import java.util.OptionalInt;

/**
 * Where a vocabulary is used, and what a partner page must say with it.
 *
 * @param contentType content type or part of one that carries the terms: {@code partner}, {@code partner.supports}
 * @param atMost most terms a partner carries, at least 1; absent when there is no limit
 * @param requiredAt step of the workflow before which a term must be chosen
 * @param rootAllowed whether a partner may carry the vocabulary itself without a term of it
 * @param sensitivity who has to look when it changes, as a level of the review policy
 * @param position place among the taxonomy fields, smallest first
 */
public record Attachment(
        String contentType,
        OptionalInt atMost,
        RequiredAt requiredAt,
        boolean rootAllowed,
        Sensitivity sensitivity,
        int position) {

    /** The content type of the partners themselves. */
    public static final String PARTNER = "partner";

    public Attachment {
        if (atMost.isPresent() && atMost.getAsInt() < 1) {
            throw new IllegalArgumentException("A vocabulary that takes no term");
        }
    }
}
