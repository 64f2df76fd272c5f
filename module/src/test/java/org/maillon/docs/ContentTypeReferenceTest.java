package org.maillon.docs;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Section;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.Requirement;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Taxonomy;

/**
 * The reference of the content type is written from the catalogue, so it cannot disagree with it. Run with
 * {@code -Dmaillon.docs.write=true} to write it anew after the catalogue changed.
 */
class ContentTypeReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "content-type.md");

    @Test
    void the_reference_says_what_the_catalogue_says() throws IOException {
        String written = reference();
        if (Boolean.getBoolean("maillon.docs.write")) {
            Files.writeString(REFERENCE, written);
        }

        then(Files.readString(REFERENCE)).isEqualTo(written);
    }

    private static String reference() {
        List<String> lines = new ArrayList<>(
                List.of(
                        "# The partner content type",
                        "",
                        "Every field of a partner page, in the order of the form. Written from the code's own catalogue",
                        "(`PartnerType`) by a test; do not edit by hand. Each vocabulary attached to partners adds a taxonomy field",
                        "to the section Classement.",
                        "",
                        "*Needed*: the step of the workflow before which the field must be filled in; *national* means only for",
                        "national partners. *Care*: how sensitive a change is in review. *Public*: whether the public reads it."));
        PartnerType type = PartnerType.with(new Taxonomy(List.of()));
        for (Section section : Section.values()) {
            if (!type.fields(section).isEmpty()) {
                lines.addAll(List.of(
                        "",
                        "## " + in(Language.FR, section.label()) + " (" + in(Language.EN, section.label()) + ")",
                        "",
                        "| Key | French | English | Kind | Needed | Care | Public |",
                        "| --- | --- | --- | --- | --- | --- | --- |"));
                type.fields(section).forEach(field -> addRows(lines, field, ""));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addRows(List<String> lines, Field<?> field, String prefix) {
        lines.add("| `%s%s` | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        prefix,
                        field.key(),
                        in(Language.FR, field.label()),
                        in(Language.EN, field.label()),
                        field.type().name(),
                        needed(field.requirement()),
                        field.sensitivity().name().toLowerCase(Locale.ROOT),
                        field.isPublic() ? "yes" : "no"));
        if (field.type() instanceof ItemsType items) {
            items.fields().list().forEach(part -> addRows(lines, part, field.key() + "."));
        }
    }

    private static String needed(Requirement requirement) {
        if (requirement.step() == RequiredAt.NEVER) {
            return "";
        }
        String step = requirement.step().name().toLowerCase(Locale.ROOT);
        return requirement.when().equals(Requirement.ALWAYS) ? step : step + " (national)";
    }

    private static String in(Language language, Sentence sentence) {
        return Messages.in(language).say(sentence);
    }
}
