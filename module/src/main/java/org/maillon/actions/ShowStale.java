package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.Permission;

/** Shows which pages have to be verified with their partners, by due day. */
@ApplicationScoped
public class ShowStale {

    @Inject
    Acting acting;

    @Inject
    AskPartners askPartners;

    @Inject
    Freshnesses freshnesses;

    @Inject
    FreshnessSettings settings;

    /** Some of the list; contacts' addresses are there for those only who may write in the page. */
    @Transactional
    public Freshnesses.Page execute(Freshnesses.View view, int offset, int limit) {
        Editor editor = acting.with(Permission.SEE);
        LocalDate today = askPartners.today();
        Freshnesses.Page page = freshnesses.list(view, today, today.plusDays(settings.remindDays()), offset, limit);
        List<Freshnesses.Line> lines = page.lines().stream()
                .map(line -> editor.mayWriteIn(line.creator()) ? line : withoutMail(line))
                .toList();
        return new Freshnesses.Page(lines, page.counts());
    }

    /** How fresh a page of the list is today. */
    public Freshness.Standing standing(Freshnesses.Line line) {
        return line.freshness().standing(askPartners.today(), settings.remindDays());
    }

    private static Freshnesses.Line withoutMail(Freshnesses.Line line) {
        return new Freshnesses.Line(
                KeepFresh.withoutMail(line.freshness()),
                line.name(),
                line.acronym(),
                line.creator(),
                line.isLive(),
                line.assignedTo());
    }
}
