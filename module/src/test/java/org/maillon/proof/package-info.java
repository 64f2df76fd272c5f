/** What the module promises, tried on a real server over HTTP: by force, by mistake and by malice. */
@NullMarked
package org.maillon.proof;

import org.jspecify.annotations.NullMarked;
