package org.maillon.taxonomy;

/** How much care a change of a field asks for in review, least first. */
public enum Sensitivity {
    /** Contact details: a phone, a mail address, a link. */
    LIGHT,
    /** Ordinary text. */
    STANDARD,
    /** The classification, kept by its stewards. */
    STEWARD,
    /** What the direction answers for: the foundation's opinion, amounts. */
    DIRECTION
}
