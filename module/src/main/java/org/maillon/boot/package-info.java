/** The wiring: settings, clock, start-up checks, and what every answer of every door has in common. */
@NullMarked
package org.maillon.boot;

import org.jspecify.annotations.NullMarked;
