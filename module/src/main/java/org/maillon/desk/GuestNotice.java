package org.maillon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Pages;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/** What a guest is told when there is nothing to show: in both languages, and nothing of what a link once led to. */
final class GuestNotice {

    private GuestNotice() {}

    /** The same in one language. */
    public record Words(String tag, String title, String text) {}

    /**
     * The page.
     *
     * @param what part of the messages' keys: {@code guest.notice.WHAT}
     * @param reference what to look for in the log when we failed, else empty
     * @param first the language that stands first
     */
    static Answer of(int status, String what, String reference, Language first, Pages pages) {
        List<Words> words = new ArrayList<>(List.of(words(what, reference, first)));
        for (Language language : Language.values()) {
            if (language != first) {
                words.add(words(what, reference, language));
            }
        }
        String page = pages.write("desk/guest-notice.ftl", first, Map.of("words", words));
        return Answer.of(status, Body.of("text/html; charset=utf-8", page)).with("Content-Language", first.tag());
    }

    private static Words words(String what, String reference, Language language) {
        Messages messages = Messages.in(language);
        String key = "guest.notice." + what;
        return new Words(language.tag(), messages.say(key + ".title"), messages.say(key, reference));
    }
}
