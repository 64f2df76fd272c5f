package org.maillon.embed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.Farewell;

/**
 * What a page says that has no partner to show.
 *
 * @param what part of the messages' keys: {@code public.WHAT}
 * @param status the HTTP status it is sent with
 * @param reference what to look for in the log, when we failed; else empty
 * @param farewell what the foundation says of a partner that it took away
 */
record Notice(String what, int status, String reference, Optional<Farewell> farewell) {

    static Notice of(String what, int status) {
        return new Notice(what, status, "", Optional.empty());
    }

    /** What the template shows at an address. */
    Map<String, Object> model(PublicPath path, Site site) {
        Map<String, Object> model = new HashMap<>();
        model.put("what", what);
        model.put("status", status);
        model.put("reference", reference);
        model.put("framed", path.framed());
        farewell.ifPresent(said -> said.words()
                .ifPresent(words -> model.put("farewell", Map.of("words", words, "language", said.language()))));
        Map<String, Object> languages = new HashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.tag(), site.local(path.in(language)));
        }
        model.put("languages", languages);
        return model;
    }
}
