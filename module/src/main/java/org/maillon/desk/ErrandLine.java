package org.maillon.desk;

import java.util.List;
import org.maillon.editorial.Errand;
import org.maillon.editorial.Errand.Why;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NextStep;
import org.maillon.language.Sentence;

/**
 * A page that waits for the person who looks, with what is expected of them and where they do it.
 *
 * @param errand what waits
 * @param task what is expected, as an order to oneself
 * @param path where it is done, below the address of the partner
 * @param because why it waits for them
 */
public record ErrandLine(Errand errand, Sentence task, String path, List<Sentence> because) {

    static ErrandLine of(Errand errand) {
        Why first = errand.first();
        return new ErrandLine(
                errand,
                task(errand, first),
                path(errand, first),
                errand.reasons().stream()
                        .map(why -> Sentence.of("errands.because." + why.code(), errand.openThreads()))
                        .toList());
    }

    private static Sentence task(Errand errand, Why why) {
        if (why == Why.ASSIGNED) {
            String step = NextStep.of(errand.state()).map(NextStep::code).orElse("writing");
            boolean isLive = errand.state() == ModerationState.PUBLISHED;
            return Sentence.of("errands.task." + (isLive ? "update" : step));
        }
        return Sentence.of("errands.task." + why.code());
    }

    private static String path(Errand errand, Why why) {
        return switch (why) {
            case MISSED_HOUR -> "/overview";
            case TO_REVIEW -> "/review";
            case TO_PUBLISH -> "/steps/publish";
            case COMMENTS -> "/comments";
            case CHANGES_REQUESTED -> "";
            case UNVERIFIED -> "/freshness";
            case ASSIGNED ->
                switch (NextStep.of(errand.state()).orElse(NextStep.WRITING)) {
                    case WRITING -> "";
                    case REVIEW -> "/review";
                    case PUBLICATION -> "/steps/publish";
                };
        };
    }
}
