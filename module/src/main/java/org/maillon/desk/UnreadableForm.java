package org.maillon.desk;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * A form that cannot be read, because a program wrote it wrongly or it broke off on the way, is the sender's mistake and
 * not ours: a multipart form without a boundary, with endless lines, with an end that never comes.
 */
@Provider
public class UnreadableForm implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException judged) {
            throw judged;
        } catch (IOException | RuntimeException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }
}
