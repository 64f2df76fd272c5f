/** One class per intention of a person: check the permission, apply the rule, change, and write it down. */
@NullMarked
package org.maillon.actions;

import org.jspecify.annotations.NullMarked;
