package org.maillon.testing;

import com.ethlo.time.ITU;
import com.networknt.schema.JsonSchemaFactory;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.BDDAssertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What a test inside the server is deployed with: the WAR exactly as built, and the test beside its classes. */
public final class InServer {

    private static final Path WAR = Path.of("target", "maillon.war");

    private InServer() {}

    /**
     * The WAR with test classes in it, for a method marked {@code @Deployment}.
     *
     * @param tests the test and what it shares with others; nested classes come along by themselves
     */
    public static WebArchive war(Class<?>... tests) {
        if (!Files.isRegularFile(WAR)) {
            throw new IllegalStateException("There is no " + WAR.toAbsolutePath() + "; build it with mvn package");
        }
        return ShrinkWrap.createFromZipFile(WebArchive.class, WAR.toFile())
                .addClasses(tests)
                .addClass(SamplePage.class)
                .addClass(Contract.class)
                .addAsLibraries(library(BDDAssertions.class), library(JsonSchemaFactory.class), library(ITU.class));
    }

    private static File library(Class<?> inside) {
        try {
            return new File(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }
}
