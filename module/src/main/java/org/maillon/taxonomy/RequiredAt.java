package org.maillon.taxonomy;

/** The step of the workflow before which something must be filled in; each includes the ones before it. */
public enum RequiredAt {
    /** Already to keep a draft. */
    DRAFT,
    /** To submit for review. */
    REVIEW,
    /** To publish. */
    PUBLICATION,
    /** Never. */
    NEVER;

    /** Whether what is required at this step is required when reaching that one. */
    public boolean appliesAt(RequiredAt step) {
        return this != NEVER && compareTo(step) <= 0;
    }
}
