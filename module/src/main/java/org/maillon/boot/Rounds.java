package org.maillon.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.maillon.actions.PublishDue;

/** Looks once a second what is due. Every server does; the database sees to it that nothing is done twice. */
@ApplicationScoped
public class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    @Inject
    PublishDue publishDue;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource
    ManagedScheduledExecutorService rounds;

    private @Nullable ScheduledFuture<?> going;

    void begin(@Observes Startup event) {
        going = rounds.scheduleWithFixedDelay(
                this::once, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes Shutdown event) {
        Optional.ofNullable(going).ifPresent(rest -> rest.cancel(false));
    }

    private void once() {
        try {
            int published = publishDue.execute();
            if (published > 0) {
                LOG.log(System.Logger.Level.INFO, "Published at their hour: {0}", published);
            }
        } catch (RuntimeException failure) {
            // An exception would end all further rounds; the database may be there again at the next one.
            LOG.log(System.Logger.Level.WARNING, "What is due could not be looked up; trying again", failure);
        }
    }
}
