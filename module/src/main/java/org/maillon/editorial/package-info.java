/** The life of a partner page: revisions, moderation states, transitions, who may do what, and the audit log. */
@NullMarked
package org.maillon.editorial;

import org.jspecify.annotations.NullMarked;
