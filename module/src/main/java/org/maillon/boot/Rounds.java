package org.maillon.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.maillon.actions.AskPartners;
import org.maillon.actions.PublishDue;
import org.maillon.actions.PurgeTold;
import org.maillon.actions.RemindDue;
import org.maillon.actions.SendLetters;
import org.maillon.actions.TellPeople;
import org.maillon.actions.TellUnanswered;

/**
 * Looks once a second what is due: what is published at its hour, what has to be told, what goes out by mail, what people are
 * reminded of, which partners are asked whether their page still holds; none waits
 * for another. Every server does; the database sees to it that nothing is done twice.
 */
@ApplicationScoped
public class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    @Inject
    PublishDue publishDue;

    @Inject
    TellPeople tellPeople;

    @Inject
    PurgeTold purgeTold;

    @Inject
    SendLetters sendLetters;

    @Inject
    RemindDue remindDue;

    @Inject
    AskPartners askPartners;

    @Inject
    TellUnanswered tellUnanswered;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource
    ManagedScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> going = new ArrayList<>();

    void begin(@Observes Startup event) {
        go("Publishing what is due", this::publish);
        go("Telling people what happened", tellPeople::execute);
        go("Forgetting what was told long ago", purgeTold::execute);
        go("Sending the mail", sendLetters::execute);
        go("Reminding people of what is due", remindDue::execute);
        go("Asking partners whether their page holds", askPartners::execute);
        go("Telling editors of partners who did not answer", tellUnanswered::execute);
    }

    void end(@Observes Shutdown event) {
        going.forEach(rest -> rest.cancel(false));
    }

    private void go(String what, Runnable round) {
        going.add(executor.scheduleWithFixedDelay(
                () -> once(what, round), BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void once(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            // An exception would end all further rounds; the database may be there again at the next one.
            LOG.log(System.Logger.Level.WARNING, what + " broke off; trying again", failure);
        }
    }

    private void publish() {
        int published = publishDue.execute();
        if (published > 0) {
            LOG.log(System.Logger.Level.INFO, "Published at their hour: {0}", published);
        }
    }
}
