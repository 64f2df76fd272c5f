package org.maillon.editorial;

import java.time.Instant;

/**
 * Something a colleague said.
 *
 * @param by who
 * @param at when
 * @param revision number of the revision they were looking at
 * @param words what
 */
public record Comment(Person by, Instant at, int revision, String words) {}
