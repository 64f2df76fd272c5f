package org.maillon.boot;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillon.http.Condition;
import org.maillon.http.Kept;
import org.maillon.http.KeptAnswers;

/**
 * Undertow's way around the servlets: an answer that is ready goes out from the thread that read the request, with the
 * very bytes and fields the door would send. Whatever is not plainly the question it was kept for is passed on. Other
 * servers never load this class; there the doors do all the work.
 */
public final class Front implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo module, ServletContext context) {
        module.addInitialHandlerChainWrapper(doors -> new Handler(context, doors));
    }

    private static final class Handler implements HttpHandler {

        private final ServletContext context;
        private final HttpHandler doors;
        private final Wishes wishes = new Wishes();
        private volatile @Nullable KeptAnswers answers;

        Handler(ServletContext context, HttpHandler doors) {
            this.context = context;
            this.doors = doors;
        }

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            Sendable sendable = ready(exchange);
            if (sendable == null) {
                doors.handleRequest(exchange);
                return;
            }
            send(sendable, exchange);
            Optional.ofNullable(answers).ifPresent(KeptAnswers::countInFront);
        }

        private @Nullable Sendable ready(HttpServerExchange exchange) {
            HttpString method = exchange.getRequestMethod();
            KeptAnswers kept = answers();
            if (kept == null || !(method.equals(Methods.GET) || method.equals(Methods.HEAD))) {
                return null;
            }
            String query = exchange.getQueryString();
            String path = exchange.getRelativePath();
            Optional<Kept> found = kept.find(query.isEmpty() ? path : path + "?" + query);
            if (found.isEmpty() || found.get().fields().isEmpty() || !kept.mayAnswerInFront()) {
                return null;
            }
            Sendable sendable = found.get().as(Sendable.class, Sendable::of);
            HeaderValues accept = exchange.getRequestHeaders().get(Headers.ACCEPT);
            return accept == null || wishes.accept(accept, sendable) ? sendable : null;
        }

        private @Nullable KeptAnswers answers() {
            KeptAnswers known = answers;
            if (known == null && context.getAttribute(KeptAnswers.ATTRIBUTE) instanceof KeptAnswers found) {
                answers = found;
                return found;
            }
            return known;
        }

        private void send(Sendable sendable, HttpServerExchange exchange) {
            HeaderMap asked = exchange.getRequestHeaders();
            Sendable.Form form =
                    wishes.zipped(asked.get(Headers.ACCEPT_ENCODING)) ? sendable.zipped() : sendable.plain();
            HeaderMap answered = exchange.getResponseHeaders();
            sendable.addFields(answered);
            answered.put(Headers.ETAG, form.etag());
            HeaderValues known = asked.get(Headers.IF_NONE_MATCH);
            if (known != null && isKnown(known, form.etag())) {
                exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
                exchange.endExchange();
                return;
            }
            answered.put(Headers.CONTENT_TYPE, sendable.contentType());
            if (form.compressed()) {
                answered.put(Headers.CONTENT_ENCODING, "gzip");
            }
            answered.put(Headers.CONTENT_LENGTH, form.length());
            if (exchange.getRequestMethod().equals(Methods.HEAD)) {
                exchange.endExchange();
            } else {
                exchange.getResponseSender().send(form.bytes());
            }
        }

        private static boolean isKnown(HeaderValues known, String etag) {
            return (known.size() == 1 && known.getFirst().equals(etag)) || Condition.isKnown(List.copyOf(known), etag);
        }
    }
}
