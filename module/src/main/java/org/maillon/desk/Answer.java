package org.maillon.desk;

import jakarta.mvc.Models;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.CommentMissing;
import org.maillon.editorial.CommentTooLong;
import org.maillon.editorial.FarewellTooLong;
import org.maillon.editorial.LeadsNowhere;
import org.maillon.editorial.NoSuchHour;
import org.maillon.editorial.NothingChosen;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.StaleVersion;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;

/**
 * Why a step was not taken, said on the page it was asked from, so that nothing typed is lost.
 *
 * @param problems what is wrong with what was typed
 * @param refusal why not, if it is not about what was typed
 * @param opened the version the person had seen, if somebody was faster
 */
record Answer(List<Problem> problems, Optional<Sentence> refusal, OptionalLong opened) {

    /** Nothing was asked yet. */
    static final Answer NOTHING_YET = new Answer(List.of(), Optional.empty(), OptionalLong.empty());

    /** The status of the page that says no; what does not exist has no page of its own. */
    static int status(Refusal refused) {
        if (refused.kind() == Refusal.Kind.UNKNOWN) {
            throw refused;
        }
        return ErrorPages.status(refused.kind());
    }

    /**
     * What to say about a refusal.
     *
     * @param version the version the person was looking at
     */
    static Answer of(Refusal refused, long version) {
        if (refused instanceof CommentMissing || refused instanceof CommentTooLong) {
            List<Problem> problems = List.of(new Problem("comment", refused.sentence()));
            return new Answer(problems, Optional.empty(), OptionalLong.empty());
        }
        if (refused instanceof NoSuchHour) {
            List<Problem> problems = List.of(new Problem("at", refused.sentence()));
            return new Answer(problems, Optional.empty(), OptionalLong.empty());
        }
        if (refused instanceof FarewellTooLong || refused instanceof LeadsNowhere) {
            String place = refused instanceof LeadsNowhere ? "leadsTo" : "farewell";
            return new Answer(List.of(new Problem(place, refused.sentence())), Optional.empty(), OptionalLong.empty());
        }
        if (refused instanceof NothingChosen) {
            List<Problem> problems = List.of(new Problem("fields", refused.sentence()));
            return new Answer(problems, Optional.empty(), OptionalLong.empty());
        }
        if (refused instanceof StaleVersion stale) {
            Sentence sentence =
                    Sentence.of("step.stale", stale.current().changedBy().displayName());
            return new Answer(List.of(), Optional.of(sentence), OptionalLong.of(version));
        }
        return new Answer(List.of(), Optional.of(refused.sentence()), OptionalLong.empty());
    }

    /** Hands it to the template: {@code problems}, {@code refusal} and, when somebody was faster, {@code since}. */
    void show(Models models, PartnerView view, Messages messages) {
        models.put("problems", problems);
        refusal.ifPresent(sentence -> models.put("refusal", sentence));
        opened.ifPresent(version -> models.put("since", PartnerPage.since(view, version, messages)));
    }
}
