package org.maillon.desk;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.maillon.host.KeptForm;
import org.maillon.host.LocalPath;

/** Remembers, while a form is looked at, what is in it: should its token be refused, the text is given back. */
@Provider
@PreMatching
@Priority(1)
public class KeepsForm implements ContainerRequestFilter {

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (!request.getMethod().equals(HttpMethod.POST)
                || type == null
                || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return;
        }
        InputStream all = request.getEntityStream();
        byte[] first = all.readNBytes(KeptForm.LONGEST + 1);
        request.setEntityStream(
                first.length > KeptForm.LONGEST
                        ? new SequenceInputStream(new ByteArrayInputStream(first), all)
                        : new ByteArrayInputStream(first));
        if (first.length <= KeptForm.LONGEST) {
            String path = servletRequest
                    .getRequestURI()
                    .substring(servletRequest.getContextPath().length());
            LocalPath.of(path)
                    .flatMap(there -> KeptForm.of(there, new String(first, StandardCharsets.UTF_8)))
                    .ifPresent(kept -> servletRequest.setAttribute(KeptForm.ATTRIBUTE, kept));
        }
    }
}
