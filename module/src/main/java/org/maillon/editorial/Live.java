package org.maillon.editorial;

import java.time.Instant;

/**
 * The fact that the public reads a partner.
 *
 * @param revision number of the revision it reads
 * @param since when this revision went live
 * @param by who published it
 */
public record Live(int revision, Instant since, Person by) {}
