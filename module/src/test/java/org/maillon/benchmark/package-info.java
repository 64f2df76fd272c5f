/** Measures the public doors beside others, in one run; nothing here is a test. */
@NullMarked
package org.maillon.benchmark;

import org.jspecify.annotations.NullMarked;
