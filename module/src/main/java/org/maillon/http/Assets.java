package org.maillon.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The styles, scripts and drawings of the pages, each under an address that changes with its content. */
@ApplicationScoped
public class Assets {

    /** Where they stand in the module. */
    public static final String FOLDER = "/assets/";

    private static final String MANIFEST = FOLDER + "manifest.json";
    private static final Pattern HASHED =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}-([A-Z0-9]{8}|[0-9a-f]{10})\\.[a-z0-9]{2,5}");

    /**
     * One built file.
     *
     * @param file its name on the server, with the hash of its content in it
     * @param integrity for the {@code integrity} attribute, if it is known
     */
    public record Asset(String file, Optional<String> integrity) {}

    private volatile Map<String, Asset> byName = Map.of();
    private volatile Optional<ServletContext> module = Optional.empty();

    /** Assets of these names, for renderings outside a server. */
    public static Assets of(Map<String, Asset> byName) {
        Assets assets = new Assets();
        assets.byName = Map.copyOf(byName);
        return assets;
    }

    /** Read before anything else happens: pages are prepared at start too, when there is no request to ask. */
    void load(@Observes @Initialized(ApplicationScoped.class) ServletContext module) {
        this.module = Optional.of(module);
        try (InputStream manifest = module.getResourceAsStream(MANIFEST)) {
            byName = manifest == null ? Map.of() : parse(manifest);
        } catch (IOException broken) {
            throw new UncheckedIOException("The list of built assets cannot be read: " + MANIFEST, broken);
        }
    }

    /** The assets a manifest lists. */
    public static Map<String, Asset> parse(InputStream manifest) throws IOException {
        Map<String, Asset> assets = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                new ObjectMapper().readTree(manifest).properties()) {
            JsonNode asset = entry.getValue();
            assets.put(
                    entry.getKey(),
                    new Asset(
                            asset.path("file").asText(entry.getKey()),
                            Optional.ofNullable(asset.path("integrity").textValue())));
        }
        return assets;
    }

    /** The file that stands for a name; the name itself where nothing was built. */
    public Asset asset(String name) {
        return byName.getOrDefault(name, new Asset(name, Optional.empty()));
    }

    /** The path of a file in the module. */
    public String path(String name) {
        return FOLDER + asset(name).file();
    }

    /** The bytes of a file of this version, if there is one. */
    public Optional<byte[]> shipped(String file) throws IOException {
        if (module.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = module.get().getResourceAsStream(FOLDER + file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }

    /** Whether the name of a file changes with its content, so that it may be kept for ever. */
    public static boolean isImmutable(String file) {
        return HASHED.matcher(file).matches();
    }

    /** The files of this version whose names change with their content. */
    public List<String> immutable() {
        return byName.values().stream()
                .map(Asset::file)
                .filter(Assets::isImmutable)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the assets are, in a few characters: it changes when any of them does. */
    public String fingerprint() {
        return new TreeMap<>(byName).toString();
    }
}
