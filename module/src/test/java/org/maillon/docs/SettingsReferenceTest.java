package org.maillon.docs;

import static org.assertj.core.api.BDDAssertions.then;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The reference of the settings says of each what the code says, and leaves none out. */
class SettingsReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "settings.md");
    private static final Path RUN_COMMAND =
            Path.of("src", "main", "java", "org", "maillon", "launch", "RunSettings.java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(maillon\\.[a-z.-]+)` \\|([^|]*)\\| ([^|]+) \\|$");
    private static final Pattern ASKED = Pattern.compile("\"(maillon\\.[a-z.-]*[a-z])\"");

    private static Stream<AnnotatedElement> elements(Class<?> type) {
        List<AnnotatedElement> elements = new ArrayList<>(List.of(type.getDeclaredFields()));
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .map(Executable.class::cast)
                .flatMap(executable -> Arrays.stream(executable.getParameters()))
                .forEach(elements::add);
        return elements.stream();
    }

    /** Every default the code gives a setting; more than one for the same setting is a fault of its own. */
    private static Map<String, Set<String>> inCode() {
        Map<String, Set<String>> settings = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.maillon").stream()
                        .map(JavaClass::reflect)
                        .flatMap(SettingsReferenceTest::elements)
                        .flatMap(element -> Optional.ofNullable(element.getAnnotation(ConfigProperty.class)).stream())
                        .forEach(setting -> settings.computeIfAbsent(setting.name(), name -> new TreeSet<>())
                                .add(
                                        setting.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)
                                                ? ""
                                                : setting.defaultValue()));
        return settings;
    }

    private static Map<String, String> inReference(String section) throws IOException {
        String text = Files.readString(REFERENCE);
        int start = text.indexOf("## " + section);
        int end = text.indexOf("\n## ", start + 1);
        Map<String, String> settings = new TreeMap<>();
        ROW.matcher(text.substring(start, end < 0 ? text.length() : end))
                .results()
                .forEach(row -> settings.put(row.group(1), row.group(2).strip().replace("`", "")));
        return settings;
    }

    @Test
    void the_reference_names_every_setting_with_its_one_default() throws IOException {
        Map<String, Set<String>> code = inCode();
        Map<String, Set<String>> reference = new TreeMap<>();
        inReference("Of the module")
                .forEach((name, otherwise) -> reference.put(name, new TreeSet<>(List.of(otherwise))));

        then(code).hasSizeGreaterThan(10);
        then(reference).isEqualTo(code);
    }

    @Test
    void what_only_the_run_command_asks_for_is_named_too() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        ASKED.matcher(Files.readString(RUN_COMMAND))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(asked::add);
        asked.removeAll(inCode().keySet());

        then(asked).isNotEmpty();
        then(inReference("Of the run command only").keySet()).isEqualTo(asked);
    }
}
