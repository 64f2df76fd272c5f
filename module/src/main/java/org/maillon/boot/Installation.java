package org.maillon.boot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation is for and under which address people know it. */
@Dependent
public class Installation {

    private final String mode;
    private final Optional<String> baseUrl;

    @Inject
    public Installation(
            @ConfigProperty(name = "maillon.mode", defaultValue = "demonstration") String mode,
            @ConfigProperty(name = "maillon.base-url") Optional<String> baseUrl) {
        this.mode = mode;
        this.baseUrl = baseUrl;
    }

    /** Whether it is to be tried or to be relied on. */
    public Mode mode() {
        for (Mode known : Mode.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(mode)) {
                return known;
            }
        }
        throw new StartRefused("maillon.mode must be “demonstration” or “production”, not “" + mode + "”.");
    }

    /** Whether it is to be relied on. */
    public boolean production() {
        return mode() == Mode.PRODUCTION;
    }

    /** The address people know it under, without a slash at its end; absent, the address of each request is used. */
    public Optional<URI> baseUrl() {
        return baseUrl.map(Installation::address);
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new StartRefused(refusal(text), notAnAddress);
        }
        throw new StartRefused(refusal(text));
    }

    private static String refusal(String text) {
        return "maillon.base-url must be an address such as “https://www.example.org/maillon”, not “" + text + "”.";
    }
}
