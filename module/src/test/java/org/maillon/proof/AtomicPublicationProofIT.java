package org.maillon.proof;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.BDDAssertions.then;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.maillon.testing.BrokenModule;
import org.maillon.testing.InServerSession;
import org.maillon.testing.RunningServer;

/** Publication happens as a whole or not at all: state, revision, audit, addresses and everything the public reads. */
class AtomicPublicationProofIT {

    private static final ClassFileLocator CLASSES = ClassFileLocator.ForClassLoader.ofSystemLoader();
    private static final int FEWEST_POINTS = 50;
    /** At how many points of each action the server is killed; at most at each. */
    private static final int KILLS = Integer.getInteger("maillon.proof.crashes", 1);

    private static final int PUBLICATIONS = Integer.getInteger("maillon.proof.publications", 30);
    private static final long SEED = Proof.seed();
    private static final String LATER = "{\"internalNotes\":\"Pour plus tard\"}";

    /** The same addresses in its answers, on whatever port it is started again. */
    private static Map<String, String> everywhere(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("maillon.base-url", "http://partners.example/maillon");
        return all;
    }

    private static TypeDescription type(String name) {
        return TypePool.Default.of(CLASSES).describe(name).resolve();
    }

    /** Every statement that writes asks whether it is the one to fail. */
    private static List<DynamicType.Unloaded<?>> crashing() {
        ByteBuddy bytes = new ByteBuddy();
        return List.of(
                bytes.redefine(type("org.maillon.store.Sql"), CLASSES)
                        .visit(Advice.to(Crash.Woven.class).on(named("change").or(named("changeAll"))))
                        .make(),
                bytes.redefine(Crash.class).make());
    }

    /** The action without its transaction: each statement stands for itself. */
    private static DynamicType.Unloaded<?> split(String action) {
        return new ByteBuddy()
                .redefine(type(action), CLASSES)
                .visit(new AsmVisitorWrapper.ForDeclaredMethods().method(named("execute"), new WithoutTransaction()))
                .make();
    }

    private static final class WithoutTransaction implements AsmVisitorWrapper.ForDeclaredMethods.MethodVisitorWrapper {

        @Override
        public MethodVisitor wrap(
                TypeDescription type,
                MethodDescription method,
                MethodVisitor visitor,
                Implementation.Context context,
                TypePool pool,
                int writerFlags,
                int readerFlags) {
            return new MethodVisitor(OpenedClassReader.ASM_API, visitor) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    return descriptor.contains("Transactional") ? null : super.visitAnnotation(descriptor, visible);
                }
            };
        }
    }

    private static Breaks.Outcome everyPoint(Plant plant, Path data) throws IOException {
        Breaks breaks = new Breaks(plant, data);
        Stage stage = new Stage(plant.address());
        String failing = stage.draft("ATOM", "Atome des essais");
        stage.approve(failing);
        int publishing = breaks.failing(failing, "atom", "publish");
        // Whoever wrote since is told when a page is taken away.
        stage.write("editor", failing, LATER);
        int ending = breaks.failing(failing, "atom", "unpublish");
        String killed = stage.draft("CELL", "Cellule des essais");
        stage.approve(killed);
        for (int point : chosen(publishing)) {
            breaks.killing(killed, "cell", "publish", point);
        }
        Stage revived = new Stage(plant.address());
        revived.step("publisher", killed, "publish", "{\"comment\":\"Enfin\"}");
        revived.write("editor", killed, LATER);
        for (int point : chosen(ending)) {
            breaks.killing(killed, "cell", "unpublish", point);
        }
        return breaks.outcome();
    }

    /** Some of so many points, or all of them. */
    private static List<Integer> chosen(int points) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, points).boxed().toList());
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(KILLS, points));
    }

    private static void thenAllOrNothing(String what, String folder, Map<String, String> settings) throws IOException {
        Path data = RunningServer.emptyFolder(folder);
        Path module = BrokenModule.with(folder, crashing());
        try (Plant plant = new Plant.Server(data, module, everywhere(settings))) {

            Breaks.Outcome outcome = everyPoint(plant, data);

            Proof.print(what, SEED, outcome);
            then(outcome.partial()).isEmpty();
            then(outcome.points()).as("enough points to show anything").isGreaterThanOrEqualTo(FEWEST_POINTS);
            then(outcome.completed()).as("actions that got through in the end").isEqualTo(2);
            then(outcome.told()).as("people who were told of what got through").isPositive();
        }
    }

    @Test
    void a_crash_at_any_statement_leaves_nothing_of_a_publication_or_of_its_end() throws IOException {
        thenAllOrNothing("publication is atomic, embedded", "atomic-h2", Map.of());
    }

    @Test
    @EnabledIfSystemProperty(named = "maillon.proof.full", matches = "true")
    void the_same_on_postgresql() throws IOException {
        try (EmbeddedPostgres postgres = InServerSession.durable().start()) {
            thenAllOrNothing(
                    "publication is atomic, PostgreSQL", "atomic-postgresql", Plant.Postgres.settings(postgres));
        }
    }

    @Test
    void the_public_always_finds_a_page_that_is_published_again() throws IOException {
        Readers.Outcome outcome = new Readers(RunningServer.empty().address()).during(PUBLICATIONS);

        Proof.print("publication is atomic for those who read", SEED, outcome);
        then(outcome.faults()).isEmpty();
        then(outcome.reads()).as("enough work to show anything").isGreaterThan(10 * PUBLICATIONS);
    }

    @Test
    void the_proof_finds_half_publications_where_the_transaction_is_missing() throws IOException {
        Path data = RunningServer.emptyFolder("atomic-split");
        List<DynamicType.Unloaded<?>> broken = new ArrayList<>(crashing());
        broken.add(split("org.maillon.actions.PublishPartner"));
        Path module = BrokenModule.with("atomic-split", broken);
        try (Plant plant = new Plant.Server(data, module, everywhere(Map.of()))) {
            Breaks breaks = new Breaks(plant, data);
            Stage stage = new Stage(plant.address());
            String id = stage.draft("ATOM", "Atome des essais");
            stage.approve(id);

            breaks.failing(id, "atom", "publish");

            Proof.print("publication is atomic, counter-proof without transaction", SEED, breaks.outcome());
            then(breaks.outcome().partial()).isNotEmpty();
        }
    }
}
