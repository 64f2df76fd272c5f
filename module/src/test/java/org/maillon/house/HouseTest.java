package org.maillon.house;

import static org.assertj.core.api.BDDAssertions.then;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillon.editorial.Refusal;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/** The architecture holds, and each of its rules would notice if it did not. */
class HouseTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.maillon");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("brokenhouse");

    @TestFactory
    Stream<DynamicTest> holds() {
        return new House("org.maillon")
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> bites_in_the_broken_house() {
        Map<String, ArchRule> rules = new House("brokenhouse").rules();
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> then(rule.getValue().evaluate(BROKEN).hasViolation())
                                .as("the broken house breaks rule %s", rule.getKey())
                                .isTrue()));
    }

    @Test
    void every_room_that_a_rule_names_exists() {
        Set<String> rooms = OURS.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.maillon."))
                .map(name -> name.substring("org.maillon.".length()).replaceAll("\\..*", ""))
                .collect(Collectors.toSet());

        then(rooms).containsExactlyInAnyOrderElementsOf(House.rooms());
    }

    @Test
    void every_refusal_has_its_sentence_in_both_languages() throws ReflectiveOperationException {
        Set<JavaClass> refusals = OURS.stream()
                .filter(type -> type.isAssignableTo(Refusal.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .collect(Collectors.toSet());

        then(refusals).hasSizeGreaterThan(10);
        for (JavaClass refusal : refusals) {
            String key = (String) refusal.reflect().getField("KEY").get(null);
            then(Messages.in(Language.FR).has(key)).as("French for %s", key).isTrue();
            then(Messages.in(Language.EN).has(key)).as("English for %s", key).isTrue();
        }
    }

    @Test
    void both_languages_hold_the_same_keys() {
        then(Messages.in(Language.EN).keys()).isEqualTo(Messages.in(Language.FR).keys());
    }
}
