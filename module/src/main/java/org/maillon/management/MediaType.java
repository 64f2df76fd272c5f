package org.maillon.management;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a body is said to be.
 *
 * @param name type and subtype in small letters
 * @param charset the encoding that was named, if one was
 */
record MediaType(String name, Optional<String> charset) {

    private static final Pattern SHAPE =
            Pattern.compile("\\s*([\\w!#$&^.+-]+/[\\w!#$&^.+-]+)\\s*(?:;(.*))?", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile("(?i)(?:^|;)\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*))");

    /** The type in a {@code Content-Type} field; nothing when there is none or it cannot be read. */
    static Optional<MediaType> of(@Nullable String field) {
        Matcher shape = SHAPE.matcher(Optional.ofNullable(field).orElse(""));
        if (!shape.matches()) {
            return Optional.empty();
        }
        Matcher charset = CHARSET.matcher(Optional.ofNullable(shape.group(2)).orElse(""));
        Optional<String> named = charset.find()
                ? Optional.ofNullable(charset.group(1)).or(() -> Optional.ofNullable(charset.group(2)))
                : Optional.empty();
        return Optional.of(new MediaType(shape.group(1).toLowerCase(Locale.ROOT), named));
    }
}
