package org.maillon.desk;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.maillon.host.KeptForm;
import org.maillon.host.LocalPath;

/**
 * Remembers, while a form is looked at, what is in it: should its token be refused, its session have ended or something
 * go wrong, the text is given back. Pictures are not kept; they are chosen again.
 */
@Provider
@PreMatching
@Priority(1)
public class KeepsForm implements ContainerRequestFilter {

    private static final int TOO_LARGE = 413;

    // Two pictures of the largest size and a long page beside them.
    private static final int MOST_BYTES = 3 * FormDesk.MOST_BYTES;

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    ErrorPages errors;

    @Context
    @SuppressWarnings("NullAway.Init") // given by the container, like what is injected
    Providers providers;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        try {
            keepFormOf(request);
        } catch (IOException tooLarge) {
            // The server stops reading at its own limit (max-post-size); whoever broke off the sending reads no answer.
            request.abortWith(errors.page(TOO_LARGE));
        }
    }

    private void keepFormOf(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        Optional<LocalPath> there = sentTo(request);
        if (type == null || there.isEmpty()) {
            return;
        }
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            byte[] body = beginning(request, PostedForm.MOST_TEXT_BYTES);
            if (body.length > PostedForm.MOST_TEXT_BYTES) {
                // Whoever still writes reads no answer, so the rest is taken in, too; it is not looked at.
                request.getEntityStream().transferTo(OutputStream.nullOutputStream());
                request.abortWith(errors.page(TOO_LARGE));
                return;
            }
            keep(
                    body.length > KeptForm.LONGEST
                            ? Optional.empty()
                            : KeptForm.of(there.get(), new String(body, StandardCharsets.UTF_8)));
        } else if (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            byte[] body = beginning(request, MOST_BYTES);
            keep(
                    body.length > MOST_BYTES
                            ? Optional.empty()
                            : KeptForm.of(there.get(), Multipart.texts(body, type, providers)));
        }
    }

    private void keep(Optional<KeptForm> form) {
        form.ifPresent(kept -> servletRequest.setAttribute(KeptForm.ATTRIBUTE, kept));
    }

    /** Where the form was sent: here, or where it came from when the person has to sign in first. */
    private Optional<LocalPath> sentTo(ContainerRequestContext request) {
        if (servletRequest.getAttribute(KeptForm.SENT_TO) instanceof LocalPath path) {
            return Optional.of(path);
        }
        return request.getMethod().equals(HttpMethod.POST)
                ? LocalPath.of(servletRequest
                        .getRequestURI()
                        .substring(servletRequest.getContextPath().length()))
                : Optional.empty();
    }

    /** As much of what was sent as may be kept, and one byte more if there is more; nothing is taken away. */
    private static byte[] beginning(ContainerRequestContext request, int most) throws IOException {
        InputStream all = request.getEntityStream();
        byte[] first = all.readNBytes(most + 1);
        request.setEntityStream(
                first.length > most
                        ? new SequenceInputStream(new ByteArrayInputStream(first), all)
                        : new ByteArrayInputStream(first));
        return first;
    }
}
