package org.maillon.editorial;

/** Something a role may do. */
public enum Permission {
    /** See every partner page, published or not. */
    SEE,
    /** Talk with colleagues about partner pages. */
    COMMENT,
    /** Create partner pages and write in those one created. */
    WRITE_OWN,
    /** Write in every partner page. */
    WRITE_ANY,
    /** Approve what others wrote, or ask for changes. */
    REVIEW,
    /** Put pages before the public, take them away, archive and restore them. */
    PUBLISH,
    /** Stand in, with a reason, for approvals that cannot be had. */
    OVERRIDE,
    /** Change vocabularies. */
    MANAGE_TERMS,
    /** Read the audit log of everybody and the settings. */
    ADMINISTER
}
