package org.maillon.boot;

/** What an installation is for. */
public enum Mode {
    /** To be tried: accounts with known passwords are shown on the sign-in page. */
    DEMONSTRATION,
    /** To be relied on: known passwords and unprotected cookies are refused at start. */
    PRODUCTION
}
