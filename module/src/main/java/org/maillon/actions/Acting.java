package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Permission;
import org.maillon.host.CurrentEditor;

/** In whose name an action is taken: the person signed in, or somebody the product stands in for while it fills itself. */
@ApplicationScoped
class Acting {

    private final ThreadLocal<Optional<Editor>> standIn = ThreadLocal.withInitial(Optional::empty);

    @Inject
    CurrentEditor current;

    Editor editor() {
        return standIn.get().orElseGet(() -> current.get());
    }

    /** The person, when they have a permission; else the refusal that says which one is missing. */
    Editor with(Permission permission) {
        Editor editor = editor();
        if (!editor.may(permission)) {
            throw new NotPermitted(permission);
        }
        return editor;
    }

    /** Does something in the name of somebody else; only sample content needs it. */
    void as(Editor editor, Runnable deed) {
        standIn.set(Optional.of(editor));
        try {
            deed.run();
        } finally {
            standIn.remove();
        }
    }
}
