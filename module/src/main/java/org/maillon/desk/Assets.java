package org.maillon.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Where the styles, scripts and icons of this version lie. Their names carry a hash of what is in them, so that a
 * browser keeps them for a year and still never shows an old one.
 */
@ApplicationScoped
public class Assets {

    private static final String MANIFEST = "/assets/manifest.json";

    @Inject
    ServletContext context;

    private Map<String, Entry> hashed = Map.of();

    /** One line of the manifest. */
    private record Entry(String file, String integrity, long bytes) {}

    @PostConstruct
    void read() {
        try (InputStream manifest = context.getResourceAsStream(MANIFEST)) {
            if (manifest != null) {
                hashed = Map.copyOf(
                        JsonMapper.builder().build().readValue(manifest, new TypeReference<Map<String, Entry>>() {}));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of assets cannot be read: " + MANIFEST, unreadable);
        }
    }

    /** The address of an asset, such as {@code desk.css}, with the context path. */
    public String address(String name) {
        return context.getContextPath() + "/assets/"
                + java.util.Optional.ofNullable(hashed.get(name))
                        .map(asset -> asset.file())
                        .orElse(name);
    }

    /** Whether this build brought the asset along. */
    public boolean has(String name) {
        return hashed.containsKey(name);
    }
}
