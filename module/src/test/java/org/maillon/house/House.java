package org.maillon.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The house as it must always be: its rooms, and the thirteen things that must never happen in it. The rules are stated
 * for any root package, so that the same ones can be tried on a house that breaks them.
 *
 * @param root package that holds the rooms
 */
record House(String root) {

    static final Set<String> DOMAIN = Set.of("language", "taxonomy", "partner", "editorial");
    static final Set<String> DOORS = Set.of("desk", "management", "delivery", "embed");
    static final Set<String> BACK_ROOMS = Set.of("store", "exchange", "media", "rendition", "outbox");
    static final Set<String> OTHERS = Set.of("actions", "host", "boot", "launch", "json", "http");

    private static final List<String> PUBLIC_DOORS = List.of("delivery", "embed");
    private static final Set<String> FORBIDDEN_ENDINGS = Set.of("Impl", "Manager", "Helper", "Util", "Service", "Dto");

    static List<String> rooms() {
        return Stream.of(DOMAIN, DOORS, BACK_ROOMS, OTHERS)
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private String[] in(Iterable<String> rooms) {
        return StreamSupport.stream(rooms.spliterator(), false).map(this::in).toArray(String[]::new);
    }

    /** The rules by number, as in the architecture reference. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("1 the domain knows only Java, JSpecify and itself", domainIsFree());
        rules.put("2 partner and taxonomy do not know editorial", contentDoesNotKnowItsWorkflow());
        rules.put("3 public doors see neither editorial nor actions", publicDoorsSeeOnlyThePublished());
        rules.put("4 only a publication makes a PublishedPartner", onlyPublicationPublishes());
        rules.put("5a a door opens no back room", doorsOpenNoBackRoom());
        rules.put("5b a door imports no other door", doorsDoNotOpenIntoEachOther());
        rules.put("6a only actions open transactions", onlyActionsOpenTransactions());
        rules.put("6b only actions save and write the audit log", onlyActionsWrite());
        rules.put("7 SQL stays in the store", sqlStaysInTheStore());
        rules.put("8a HTTP stays at the doors", httpStaysAtTheDoors());
        rules.put("8b HTML and JSON never in one class", htmlAndJsonApart());
        rules.put("9 Krazo is not in our signatures", krazoIsNotOurApi());
        rules.put("10 the time comes from the clock", timeComesFromTheClock());
        rules.put("11a no bare RuntimeException", noBareRuntimeException());
        rules.put("11b nobody prints", nobodyPrints());
        rules.put("11c names say what", namesSayWhat());
        rules.put("12a no circles between rooms", noCircles());
        rules.put("12b every class has a room", everyClassHasARoom());
        rules.put("13 every refusal has a key", everyRefusalHasAKey());
        return rules;
    }

    private ArchRule domainIsFree() {
        Stream<String> allowed = Stream.concat(
                Stream.of("java..", "org.jspecify.."), DOMAIN.stream().map(this::in));
        return classes()
                .that()
                .resideInAnyPackage(in(DOMAIN))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }

    private ArchRule contentDoesNotKnowItsWorkflow() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("partner"), in("taxonomy"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("editorial"));
    }

    private ArchRule publicDoorsSeeOnlyThePublished() {
        return noClasses()
                .that()
                .resideInAnyPackage(in(PUBLIC_DOORS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("editorial"), in("actions"));
    }

    private ArchRule onlyPublicationPublishes() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".editorial.Publication")
                .and()
                .doNotHaveFullyQualifiedName(root + ".partner.PublishedPartner")
                .should()
                .callConstructorWhere(describe(
                        "a PublishedPartner is made",
                        call -> call.getTargetOwner().getName().equals(root + ".partner.PublishedPartner")));
    }

    private ArchRule doorsOpenNoBackRoom() {
        return noClasses()
                .that()
                .resideInAnyPackage(in(DOORS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(BACK_ROOMS));
    }

    private ArchRule doorsDoNotOpenIntoEachOther() {
        return slices().matching(root + ".(*)..")
                .namingSlices("$1")
                .that(describe("are doors", slice -> DOORS.contains(slice.getNamePart(1))))
                .should()
                .notDependOnEachOther();
    }

    private ArchRule onlyActionsOpenTransactions() {
        DescribedPredicate<JavaClass> opens = describe(
                "open a transaction",
                type -> type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class))
                        || type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().getName().endsWith("UserTransaction")));
        return classes().that(opens).should().resideInAPackage(in("actions"));
    }

    private ArchRule onlyActionsWrite() {
        Map<String, Set<String>> writing = Map.of(
                root + ".editorial.Partners", Set.of("add", "update", "delete"),
                root + ".editorial.AuditLog", Set.of("write"),
                root + ".editorial.Outbox", Set.of("finish", "putOff", "revive", "purge"),
                root + ".editorial.Notifications", Set.of("tell", "settle", "read", "readAll", "purge"),
                root + ".editorial.Letters",
                        Set.of("add", "ask", "invite", "digest", "take", "sent", "putOff", "revive", "purge"),
                root + ".editorial.Freshnesses", Set.of("put", "tell"),
                root + ".editorial.VerificationLinks", Set.of("add", "admit", "remember", "close", "closeAll"),
                root + ".partner.Publications", Set.of("publish", "withdraw", "outdate", "erase"),
                root + ".taxonomy.Vocabularies", Set.of("save"),
                root + ".partner.MediaFiles", Set.of("keep"));
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("actions"))
                .should()
                .callMethodWhere(describe(
                        "something is saved or written down",
                        (JavaAccess<?> call) -> writing.getOrDefault(
                                        call.getTargetOwner().getName(), Set.of())
                                .contains(call.getName())));
    }

    private ArchRule sqlStaysInTheStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.jdbi..");
    }

    private ArchRule httpStaysAtTheDoors() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.concat(DOORS.stream().map(this::in), Stream.of(in("boot"), in("http"), in("host")))
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.mvc..");
    }

    private ArchRule htmlAndJsonApart() {
        DescribedPredicate<JavaClass> html = describe("speak HTML", type -> uses(type, "freemarker.", "jakarta.mvc."));
        return noClasses()
                .that(html)
                .and()
                .resideInAnyPackage(in(DOORS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..");
    }

    private static boolean uses(JavaClass type, String... prefixes) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> Stream.of(prefixes)
                        .anyMatch(use.getTargetClass().getPackageName().concat(".")::startsWith));
    }

    private ArchRule krazoIsNotOurApi() {
        ArchCondition<JavaClass> condition = new ArchCondition<>("name Krazo in a signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    boolean named = Stream.concat(
                                    unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .anyMatch(used -> used.getPackageName().startsWith("org.eclipse.krazo"));
                    events.add(new SimpleConditionEvent(unit, named, unit.getFullName()));
                }
            }
        };
        return classes().that().resideInAPackage(root + "..").should(not(condition));
    }

    private ArchRule timeComesFromTheClock() {
        Set<String> clocks = Set.of(
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.LocalTime",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime",
                "java.time.Year",
                "java.time.YearMonth");
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("launch"))
                .should()
                .callMethodWhere(describe(
                        "the time is asked of the machine", (JavaAccess<?> call) -> asksTheMachine(call, clocks)));
    }

    private static boolean asksTheMachine(JavaAccess<?> call, Set<String> clocks) {
        String owner = call.getTargetOwner().getName();
        if (owner.equals("java.lang.System")) {
            return call.getName().equals("currentTimeMillis");
        }
        boolean givenAClock =
                call.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
                        && target.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return clocks.contains(owner) && call.getName().equals("now") && !givenAClock;
    }

    private ArchRule noBareRuntimeException() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callConstructorWhere(describe(
                        "a bare RuntimeException is made",
                        call -> Set.of("java.lang.RuntimeException", "java.lang.Exception")
                                        .contains(call.getTargetOwner().getName())
                                && !call.getOriginOwner().isAssignableTo(RuntimeException.class)
                                && !call.getOriginOwner().isAssignableTo(Exception.class)));
    }

    private ArchRule nobodyPrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("launch"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace");
    }

    private ArchRule namesSayWhat() {
        ArchCondition<JavaClass> condition = new ArchCondition<>("have a name that says what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean says = FORBIDDEN_ENDINGS.stream().noneMatch(type.getSimpleName()::endsWith);
                events.add(new SimpleConditionEvent(type, says, type.getName()));
            }
        };
        return classes().that().resideInAPackage(root + "..").should(condition);
    }

    private ArchRule noCircles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule everyClassHasARoom() {
        String[] known = rooms().stream().map(this::in).toArray(String[]::new);
        return classes().that().resideInAPackage(root + "..").should(not(residesElsewhere(known)));
    }

    private static ArchCondition<JavaClass> residesElsewhere(String... known) {
        DescribedPredicate<JavaClass> inARoom = resideInAnyPackage(known);
        return new ArchCondition<>("stand outside every room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, !inARoom.test(type), type.getName()));
            }
        };
    }

    private ArchRule everyRefusalHasAKey() {
        ArchCondition<JavaClass> condition = new ArchCondition<>("have a public constant KEY") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean has = type.getFields().stream()
                        .anyMatch(field -> field.getName().equals("KEY")
                                && field.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC)));
                events.add(new SimpleConditionEvent(type, has, type.getName()));
            }
        };
        return classes()
                .that()
                .areAssignableTo(root + ".editorial.Refusal")
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(condition);
    }
}
