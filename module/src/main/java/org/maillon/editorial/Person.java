package org.maillon.editorial;

/**
 * A person as remembered in revisions and in the audit log, even after the account is gone.
 *
 * @param id stable name of the account
 * @param displayName what colleagues read at the time
 */
public record Person(String id, String displayName) {

    /** The person behind an editor. */
    public static Person of(Editor editor) {
        return new Person(editor.id(), editor.displayName());
    }
}
