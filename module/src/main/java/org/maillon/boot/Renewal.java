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
import org.maillon.actions.RefreshCalls;
import org.maillon.actions.RefreshRenditions;

/**
 * Renews what an update of the module or of its settings may have outdated. Until then the public reads what was prepared
 * before, so nobody waits for it: it begins when the server has given its first answers, and does not slow them down.
 */
@ApplicationScoped
public class Renewal {

    private static final Duration AFTER_START = Duration.ofSeconds(5);

    @Inject
    RefreshRenditions refreshRenditions;

    @Inject
    RefreshCalls refreshCalls;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource
    ManagedScheduledExecutorService executor;

    private Optional<ScheduledFuture<?>> waiting = Optional.empty();

    void plan(@Observes Startup event) {
        waiting = Optional.of(executor.schedule(this::begin, AFTER_START.toMillis(), TimeUnit.MILLISECONDS));
    }

    void end(@Observes Shutdown event) {
        waiting.ifPresent(begin -> begin.cancel(false));
    }

    private void begin() {
        refreshRenditions.begin();
        refreshCalls.begin();
    }
}
