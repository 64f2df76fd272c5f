package org.maillon.editorial;

import java.time.Instant;
import java.util.Optional;
import org.maillon.partner.field.Values;

/**
 * One saved version of a partner page, never changed afterwards.
 *
 * @param number 1 for the first of a partner
 * @param content the values
 * @param author who saved it
 * @param savedAt when
 * @param note why, in the author's words
 */
public record Revision(int number, Values content, Person author, Instant savedAt, Optional<String> note) {}
