package org.maillon.actions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.maillon.editorial.Freshness;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.field.Field;

/** What the audit log and colleagues read about asking partners, in the language of the foundation; no mail address in it. */
final class FreshnessWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Messages MESSAGES = Messages.in(Language.FR);

    private FreshnessWords() {}

    static String agreed(Freshness.Contract contract) {
        return MESSAGES.say(
                "freshness.words.agreed", contract.contact().name(), contract.months(), DAY.format(contract.dueOn()));
    }

    static String asked(Freshness.Contract contract) {
        return MESSAGES.say("freshness.words.asked", contract.contact().name(), DAY.format(contract.dueOn()));
    }

    static String unanswered(LocalDate dueOn) {
        return MESSAGES.say("freshness.words.unanswered", DAY.format(dueOn));
    }

    /** What a partner wants changed, and what they said with it. */
    static Optional<String> proposed(List<Field<?>> fields, Optional<String> remark) {
        if (fields.isEmpty()) {
            return remark;
        }
        List<String> names =
                fields.stream().map(field -> MESSAGES.say(field.label())).toList();
        String changed = MESSAGES.say("freshness.words.proposed", String.join(", ", names));
        return Optional.of(remark.map(words -> changed + "\n" + words).orElse(changed));
    }

    /** The value a partner proposes for a field. */
    static String value(List<String> lines) {
        return lines.isEmpty()
                ? MESSAGES.say("freshness.words.emptied")
                : MESSAGES.say("freshness.words.value") + "\n" + String.join("\n", lines);
    }
}
