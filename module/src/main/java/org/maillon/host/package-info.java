/** What the CMS beside us decides: who the person at the desk is, and whose pages may frame ours. */
@NullMarked
package org.maillon.host;

import org.jspecify.annotations.NullMarked;
