package org.maillon.host;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody had typed when the desk could not take it: their session had ended, or the page was of another session.
 * It travels through the sign-in page and back, so that nothing has to be typed twice. It is kept in the page and never
 * on the server, and no password is ever part of it.
 *
 * @param path where it was sent
 * @param fields what was in it, in order
 */
public record KeptForm(LocalPath path, List<Field> fields) {

    /** Longer texts are not carried: the browser's own way back has to do. */
    public static final int LONGEST = 1 << 20;

    /** The request attribute under which it is handed to the sign-in page. */
    public static final String ATTRIBUTE = "org.maillon.host.kept-form";

    /** The request attribute with the {@link LocalPath} a form with files was sent to, when it is read elsewhere. */
    public static final String SENT_TO = "org.maillon.host.sent-to";

    private static final Pattern AMPERSAND = Pattern.compile("&");

    /**
     * One field.
     *
     * @param name the name of the input
     * @param value what was in it
     */
    public record Field(String name, String value) {

        private boolean mayBeKept() {
            String plain = name.toLowerCase(Locale.ROOT);
            return !plain.contains("password") && !plain.startsWith("_csrf");
        }
    }

    public KeptForm {
        fields = fields.stream().filter(Field::mayBeKept).toList();
    }

    /** A form as a servlet gives it. */
    public static Optional<KeptForm> of(LocalPath path, Map<String, String[]> parameters) {
        List<Field> fields = new ArrayList<>();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                fields.add(new Field(name, value));
            }
        });
        return bounded(new KeptForm(path, fields));
    }

    /** A form as it was sent, {@code name=value&…}. */
    public static Optional<KeptForm> of(LocalPath path, String body) {
        if (body.length() > 3 * LONGEST) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String pair : AMPERSAND.split(body, -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            try {
                fields.add(new Field(decoded(name), decoded(value)));
            } catch (IllegalArgumentException notEncoded) {
                return Optional.empty();
            }
        }
        return bounded(new KeptForm(path, fields));
    }

    /** All of it as the value of one input, as it was sent. */
    public String body() {
        StringBuilder body = new StringBuilder();
        for (Field field : fields) {
            if (body.length() > 0) {
                body.append('&');
            }
            body.append(encoded(field.name())).append('=').append(encoded(field.value()));
        }
        return body.toString();
    }

    private static Optional<KeptForm> bounded(KeptForm form) {
        long length = form.fields.stream()
                .mapToLong(field -> field.name().length() + (long) field.value().length())
                .sum();
        return form.fields.isEmpty() || length > LONGEST ? Optional.empty() : Optional.of(form);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
