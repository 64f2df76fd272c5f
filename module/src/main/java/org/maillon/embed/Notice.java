package org.maillon.embed;

import java.util.HashMap;
import java.util.Map;
import org.maillon.http.Site;
import org.maillon.language.Language;

/** What a page shows that has no partner to show. */
final class Notice {

    private Notice() {}

    /**
     * @param what part of the messages' keys: {@code public.WHAT}
     * @param reference what to look for in the log, when we failed
     */
    static Map<String, Object> model(String what, int status, String reference, PublicPath path, Site site) {
        Map<String, Object> model = new HashMap<>();
        model.put("what", what);
        model.put("status", status);
        model.put("reference", reference);
        model.put("framed", path.framed());
        Map<String, Object> languages = new HashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.tag(), site.local(path.in(language)));
        }
        model.put("languages", languages);
        return model;
    }
}
