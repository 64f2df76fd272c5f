package org.maillon.editorial;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an imported partner came from.
 *
 * @param source address or file name of the page, if it was given
 * @param at when it was imported
 * @param warnings how many faults the page had
 */
public record ImportOrigin(Optional<String> source, Instant at, int warnings) {}
