/** How trees become JSON and back: one strict reading and one writing for everybody. */
@NullMarked
package org.maillon.json;

import org.jspecify.annotations.NullMarked;
