/** What comes in from elsewhere: partner pages, HTML and phone numbers that others wrote, read with distrust. */
@NullMarked
package org.maillon.exchange;

import org.jspecify.annotations.NullMarked;
