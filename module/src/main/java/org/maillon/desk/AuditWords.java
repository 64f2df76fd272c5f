package org.maillon.desk;

import java.util.Optional;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.ModerationState;
import org.maillon.language.Messages;

/** The lines of the audit log as people read them, on the page and in a file. */
final class AuditWords {

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    /** What was done: "A publié". What no version knows any more is said by its name. */
    String action(String action) {
        String key = "audit.action." + action;
        return messages.has(key) ? messages.say(key) : action;
    }

    /** From which state to which, where the state changed. */
    String states(AuditEntry entry) {
        Optional<ModerationState> from = entry.from();
        Optional<ModerationState> to = entry.to();
        if (to.isEmpty() || from.isEmpty() || from.equals(to)) {
            return "";
        }
        return messages.say(from.get().label()) + " → " + messages.say(to.get().label());
    }
}
