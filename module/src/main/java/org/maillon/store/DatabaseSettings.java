package org.maillon.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which database keeps the partners, as the person who installed the module decided. */
@Dependent
public class DatabaseSettings {

    /** The value of {@code maillon.db.url} that stands for the database inside the data folder. */
    public static final String EMBEDDED = "embedded";

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Path data;

    @Inject
    public DatabaseSettings(
            @ConfigProperty(name = "maillon.db.url", defaultValue = EMBEDDED) String url,
            @ConfigProperty(name = "maillon.db.user") Optional<String> user,
            @ConfigProperty(name = "maillon.db.password") Optional<String> password,
            @ConfigProperty(name = "maillon.data", defaultValue = "maillon-data") Path data) {
        this.url = url.strip();
        this.user = user;
        this.password = password;
        this.data = data.toAbsolutePath().normalize();
    }

    /** The database these settings name. */
    public Database database() {
        if (url.equals(EMBEDDED)) {
            return Database.embedded(data);
        }
        return Database.at(url, user.orElse(""), password.orElse(""));
    }

    /** Whether the database is the one inside the data folder, which only one server may have open. */
    public boolean embedded() {
        return url.equals(EMBEDDED);
    }
}
