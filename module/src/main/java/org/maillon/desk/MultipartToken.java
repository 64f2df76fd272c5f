package org.maillon.desk;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the token in a form. Krazo looks for it in a header, or asks the servlet for the fields of a form without files,
 * which knows none any more once {@link KeepsForm} has looked at them. The token stands first in our forms, so a look at
 * the beginning is enough to hand it over in the header. Krazo still judges it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class MultipartToken implements ContainerRequestFilter {

    private static final int BEGINNING = 4096;
    private static final String HEADER = "X-CSRF-TOKEN";

    @Inject
    MvcContext mvc;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null || !request.hasEntity() || request.getHeaders().containsKey(HEADER)) {
            return;
        }
        boolean hasFiles = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        if (!hasFiles && !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            return;
        }
        BufferedInputStream body = new BufferedInputStream(request.getEntityStream(), BEGINNING);
        body.mark(BEGINNING);
        byte[] beginning = body.readNBytes(BEGINNING);
        body.reset();
        request.setEntityStream(body);
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        String name = mvc.getCsrf().getName();
        (hasFiles ? token(text, name) : field(text, name))
                .ifPresent(token -> request.getHeaders().putSingle(HEADER, token));
    }

    /** The token among the first fields of a form without files; it is letters, digits and hyphens. */
    static Optional<String> field(String beginning, String name) {
        Matcher matcher = Pattern.compile("(?:\\A|&)" + Pattern.quote(name) + "=([^&]{1,200})(?:&|\\z)")
                .matcher(beginning);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The token in the first part of a multipart body, when that is the part with its name. */
    static Optional<String> token(String beginning, String name) {
        Pattern firstPart = Pattern.compile("\\A--[^\\r\\n]{1,200}\\r\\n(?i:Content-Disposition): *form-data; *name=\""
                + Pattern.quote(name) + "\"\\r\\n(?:[^\\r\\n]+\\r\\n){0,3}\\r\\n([^\\r\\n]{1,200})\\r\\n--");
        Matcher matcher = firstPart.matcher(beginning);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
