package org.maillon.desk;

import java.util.Locale;
import java.util.Optional;
import org.maillon.partner.PageReader;
import org.maillon.partner.field.Form;

/**
 * The page that an editor brings, as it travels with the fields that are checked.
 *
 * @param text the text itself
 * @param format how it is written
 * @param origin where it came from: an address or a file name, or empty
 */
record ImportSource(String text, PageReader.Format format, String origin) {

    static final String TEXT = "text";
    static final String FORMAT = "format";
    static final String ORIGIN = "source";

    /** Before the names of inputs that travel along and are no fields of a partner page. */
    static final String KEPT = "import.";

    /** What was pasted or read from a file. */
    static ImportSource brought(Form typed, Optional<PostedForm.File> file, String text) {
        String name = file.map(PostedForm.File::name).orElse("");
        String tidy = SourceText.tidy(text);
        String origin = typed.text(ORIGIN).strip();
        return new ImportSource(tidy, format(typed.text(FORMAT), name, tidy), origin.isEmpty() ? name : origin);
    }

    /** What travelled along with the checked fields. */
    static ImportSource carried(Form form) {
        String text = SourceText.tidy(form.text(KEPT + TEXT));
        return new ImportSource(text, format(form.text(KEPT + FORMAT), "", text), form.text(KEPT + ORIGIN));
    }

    private static PageReader.Format format(String chosen, String fileName, String text) {
        if ("html".equals(chosen)) {
            return PageReader.Format.HTML;
        }
        if ("text".equals(chosen)) {
            return PageReader.Format.TEXT;
        }
        String ending = fileName.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".html") || ending.endsWith(".htm")) {
            return PageReader.Format.HTML;
        }
        return ending.endsWith(".md") || ending.endsWith(".markdown")
                ? PageReader.Format.TEXT
                : PageReader.Format.of(text);
    }

    /** The format in inputs. */
    String code() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /** Where it came from, if that was said. */
    Optional<String> from() {
        return Optional.of(origin).filter(text -> !text.isBlank());
    }
}
