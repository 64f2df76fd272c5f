package org.maillon.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;

/** Reads the simple forms of the desk, and collects what has to be put right in them. */
final class FormReading {

    /** What nobody types and no database takes; line ends and tabs are text. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private static final Pattern LINES = Pattern.compile("\\n");

    private final Form form;
    private final List<Problem> problems = new ArrayList<>();

    FormReading(Form form) {
        this.form = form;
    }

    /** A form as the browser sent it. */
    static Form form(MultivaluedMap<String, String> sent) {
        Form.Builder form = new Form.Builder();
        sent.forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        return form.build();
    }

    List<Problem> problems() {
        return problems;
    }

    void fault(String name, String key, Object... arguments) {
        problems.add(new Problem(name, Sentence.of(key, arguments)));
    }

    /** One line, with single spaces. */
    String line(String name, int longest) {
        return checked(name, clean(form.text(name)).replaceAll("\\s+", " ").strip(), longest);
    }

    /** One line that must be there; {@code vocabulary.problem.missing.} and its name say what is missing. */
    String neededLine(String name, int longest) {
        String line = line(name, longest);
        if (line.isEmpty()) {
            fault(name, "vocabulary.problem.missing." + name);
        }
        return line;
    }

    /** Some paragraphs. */
    String text(String name, int longest) {
        return checked(name, clean(form.text(name)).strip(), longest);
    }

    /** The lines of an area, without the empty ones and without repetition. */
    List<String> lines(String name, int most, int longest) {
        List<String> lines = LINES.splitAsStream(clean(form.text(name)))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > most) {
            fault(name, "vocabulary.problem.too-many-lines", most, lines.size());
        }
        lines.stream()
                .filter(line -> line.length() > longest)
                .findFirst()
                .ifPresent(line -> fault(name, "problem.too-long", longest, line.length()));
        return lines;
    }

    /** A day, if one was given. */
    Optional<LocalDate> day(String name) {
        String text = form.text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(this::isSane).or(() -> wrongDay(name, text));
        } catch (DateTimeException notADay) {
            return wrongDay(name, text);
        }
    }

    private boolean isSane(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    private Optional<LocalDate> wrongDay(String name, String text) {
        fault(name, "vocabulary.problem.not-a-day", text);
        return Optional.empty();
    }

    /** Whether a box was ticked. */
    boolean isTicked(String name) {
        return form.text(name).equals("on");
    }

    private String checked(String name, String text, int longest) {
        if (text.length() > longest) {
            fault(name, "problem.too-long", longest, text.length());
        }
        return text;
    }

    private static String clean(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }
}
