/** Where everything is kept: the only room that speaks SQL, on the embedded database or on PostgreSQL. */
@NullMarked
package org.maillon.store;

import org.jspecify.annotations.NullMarked;
