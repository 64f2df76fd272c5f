package org.maillon.desk;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.partner.field.Form;

/** Reads a form that carries files, when only its texts are wanted. */
final class Multipart {

    private static final GenericType<List<EntityPart>> PARTS = new GenericType<>() {};
    private static final Annotation[] NONE = {};

    private Multipart() {}

    /** The texts in the body, by name; none when it is no such form after all. */
    static Map<String, String[]> texts(byte[] body, MediaType type, Providers providers) {
        @SuppressWarnings("unchecked") // the raw type of the generic type beside it
        Class<List<EntityPart>> raw = (Class<List<EntityPart>>) PARTS.getRawType();
        Optional<MessageBodyReader<List<EntityPart>>> reader =
                Optional.ofNullable(providers.getMessageBodyReader(raw, PARTS.getType(), NONE, type));
        if (reader.isEmpty()) {
            return Map.of();
        }
        try {
            List<EntityPart> parts = reader.get()
                    .readFrom(
                            raw,
                            PARTS.getType(),
                            NONE,
                            type,
                            new MultivaluedHashMap<>(),
                            new ByteArrayInputStream(body));
            Form form = PostedForm.of(parts, 0).form();
            Map<String, String[]> texts = new LinkedHashMap<>();
            form.entries().forEach((name, values) -> texts.put(name, values.toArray(String[]::new)));
            return texts;
        } catch (IOException | RuntimeException malformed) {
            // Whoever reads the form next says what is wrong with it; here there is only nothing to keep.
            return Map.of();
        }
    }
}
