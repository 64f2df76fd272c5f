package org.maillon.partner.field;

import org.maillon.taxonomy.RequiredAt;

/**
 * When a field must be filled in.
 *
 * @param step the step of the workflow before which it must be
 * @param when for which partners; {@link #ALWAYS} for all of them
 */
public record Requirement(RequiredAt step, Condition when) {

    /** For every partner. */
    public static final Condition ALWAYS = values -> true;

    /** Never required. */
    public static final Requirement NEVER = new Requirement(RequiredAt.NEVER, ALWAYS);

    /** For which partners a requirement holds. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it holds for a partner with these values. */
        boolean holds(Values partner);
    }

    /** Whether a partner with these values needs the field to reach a step. */
    public boolean holds(RequiredAt reached, Values partner) {
        return step.appliesAt(reached) && when.holds(partner);
    }
}
