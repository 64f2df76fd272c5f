package org.maillon.editorial;

/**
 * A person as remembered in revisions and in the audit log, even after the account is gone.
 *
 * @param id stable name of the account
 * @param displayName what colleagues read at the time
 */
public record Person(String id, String displayName) {

    /** How the id of somebody begins who was let in by a link and has no account; no account is called so. */
    public static final String GUEST = "guest:";

    /** How the id of somebody begins whose data was erased; no account is called so. */
    public static final String ERASED = "erased:";

    /**
     * Who stands for somebody whose data was erased, the same one everywhere.
     *
     * @param number of the erasure
     */
    public static Person erased(int number) {
        return new Person(ERASED + number, "Personne effacée no " + number);
    }

    /** Whether this stands for somebody whose data was erased. */
    public boolean isErased() {
        return id.startsWith(ERASED);
    }

    /** Whether they are a guest without an account. */
    public boolean isGuest() {
        return id.startsWith(GUEST);
    }

    /** The person behind an editor. */
    public static Person of(Editor editor) {
        return new Person(editor.id(), editor.displayName());
    }
}
