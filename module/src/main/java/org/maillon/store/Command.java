package org.maillon.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An SQL statement under construction, with its arguments kept apart from its text. */
final class Command {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    private Command() {}

    /** A statement with a question mark for each argument. */
    static Command of(String text, @Nullable Object... arguments) {
        return new Command().add(text, arguments);
    }

    /** Goes on with more text. */
    Command add(String more, @Nullable Object... moreArguments) {
        text.append(more);
        arguments.addAll(Arrays.asList(moreArguments));
        return this;
    }

    /** Goes on with another statement. */
    Command add(Command more) {
        text.append(more.text);
        arguments.addAll(more.arguments);
        return this;
    }

    /** Goes on with a list in brackets that is not empty, for {@code in}. */
    Command addList(Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("SQL has no empty list");
        }
        text.append('(')
                .append(String.join(", ", Collections.nCopies(values.size(), "?")))
                .append(')');
        arguments.addAll(values);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> arguments() {
        return arguments;
    }
}
