package org.maillon.editorial;

/** Where the foundation's review policy comes from. */
public interface ReviewPolicies {

    /** The policy that holds now. */
    ReviewPolicy policy();
}
