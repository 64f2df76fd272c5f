package org.maillon.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads how the public site is called and where it stands. */
@ApplicationScoped
public class SiteSettings {

    @Inject
    @ConfigProperty(name = "maillon.base-url")
    Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "maillon.http.port", defaultValue = "8080")
    int port;

    @Inject
    @ConfigProperty(name = "maillon.context", defaultValue = "/maillon")
    String context;

    @Inject
    @ConfigProperty(name = "maillon.foundation.name", defaultValue = "Fondation Horizons communs")
    String foundation;

    /** The site; what is prepared at publication must know its address, so without a setting it is this machine's. */
    @Produces
    @Singleton
    Site site() {
        return Site.at(baseUrl.orElseGet(() -> "http://localhost:" + port + context), foundation);
    }
}
