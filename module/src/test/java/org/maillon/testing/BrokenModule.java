package org.maillon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import net.bytebuddy.dynamic.DynamicType;

/** A copy of the module in which something is broken on purpose: what a proof must find, or it proves nothing. */
public final class BrokenModule {

    private static final Path BUILT = Path.of("target", "maillon").toAbsolutePath();

    private BrokenModule() {}

    /**
     * The module with other classes in the place of some of its own.
     *
     * @param name names its folder
     */
    public static Path with(String name, List<? extends DynamicType.Unloaded<?>> classes) {
        Path copy = Path.of("target", "it", "module-" + name).toAbsolutePath();
        RunningServer.copy(BUILT, copy);
        try {
            for (DynamicType.Unloaded<?> broken : classes) {
                broken.saveIn(copy.resolve("WEB-INF/classes").toFile());
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return copy;
    }
}
