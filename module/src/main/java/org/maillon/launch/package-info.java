/** The command of a first try: one server on this machine, with its address, its accounts and a tidy end. */
@NullMarked
package org.maillon.launch;

import org.jspecify.annotations.NullMarked;
