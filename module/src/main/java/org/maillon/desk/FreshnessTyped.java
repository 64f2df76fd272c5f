package org.maillon.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.KeepFresh;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.FreshnessInvalid;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;

/** Who at a partner is asked and when, as somebody filled it in. */
public class FreshnessTyped {

    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("mail")
    @DefaultValue("")
    String mail = "";

    @FormParam("language")
    @DefaultValue("")
    String spoken = "";

    @FormParam("months")
    @DefaultValue("")
    String months = "";

    @FormParam("due")
    @DefaultValue("")
    String due = "";

    /**
     * What is there already.
     *
     * @param usualMonths the period where nothing was agreed on
     */
    static FreshnessTyped kept(Freshness freshness, int usualMonths) {
        FreshnessTyped kept = new FreshnessTyped();
        kept.months = Integer.toString(
                freshness.contract().map(Freshness.Contract::months).orElse(usualMonths));
        freshness.contract().ifPresent(agreed -> {
            kept.name = agreed.contact().name();
            kept.mail = agreed.contact().mail().orElse("");
            kept.spoken = agreed.language().tag();
            kept.due = agreed.dueOn().toString();
        });
        return kept;
    }

    Language language() {
        return Language.of(spoken).orElse(Language.FR);
    }

    /**
     * What is to be kept.
     *
     * @throws FreshnessInvalid when the day cannot be read
     */
    KeepFresh.Wish wish() {
        return new KeepFresh.Wish(name, mail, language(), period(), day());
    }

    /** A number of months that cannot be one is none that is allowed. */
    private Optional<Integer> period() {
        String typed = months.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0);
    }

    private Optional<LocalDate> day() {
        if (due.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(Tidy.date(due.strip())));
        } catch (DateTimeParseException unreadable) {
            throw new FreshnessInvalid(
                    List.of(new Problem("due", Sentence.of("freshness.problem.not-a-day", due.strip()))));
        }
    }

    Form form() {
        return new Form.Builder()
                .add("name", name)
                .add("mail", mail)
                .add("months", months)
                .add("due", due)
                .build();
    }
}
