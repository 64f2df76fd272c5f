package org.maillon.editorial;

/**
 * One line of the audit log in its place in the chain.
 *
 * @param position its place, counted from 1 without a gap
 * @param entry what it tells
 * @param seal what holds it in its place
 */
public record AuditLine(long position, AuditEntry entry, AuditSeal seal) {

    /** Whether it is no longer known who acted: their data was erased. */
    public boolean isPersonErased() {
        return seal.personSalt().isEmpty();
    }

    /** Whether subject and comment were erased. */
    public boolean isTextErased() {
        return seal.textSalt().isEmpty();
    }
}
