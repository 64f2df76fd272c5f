package org.maillon.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Post;
import org.maillon.http.Pages;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;

/** What a letter says, in the language of whoever gets it, with the way to the desk and nothing secret; a partner gets the way to their answer. */
@ApplicationScoped
public class Wording {

    @Inject
    Pages pages;

    @Inject
    Site site;

    /** Words outside a server. */
    static Wording of(Pages pages, Site site) {
        Wording wording = new Wording();
        wording.pages = pages;
        wording.site = site;
        return wording;
    }

    /** Subject, text and HTML. */
    record Words(String subject, String text, String html) {}

    /** One thing the letter tells, with the page at the desk where it goes on. */
    public record Item(String sentence, String comment, String link) {}

    Words of(Letters.Letter letter, String name, Language language) {
        Messages messages = Messages.in(language);
        List<Item> items =
                letter.notifications().stream().map(one -> item(one, messages)).toList();
        String subject = letter.digestOf().isEmpty() && items.size() == 1
                ? items.get(0).sentence()
                : messages.say("mail.digest.subject", items.size());
        Map<String, Object> model = Map.of(
                "subject",
                subject,
                "name",
                name,
                "items",
                items,
                "list",
                site.absolute("/desk/notifications"),
                "settings",
                site.absolute("/desk/notifications/settings"));
        return new Words(
                subject,
                pages.write("outbox/mail-text.ftl", language, model),
                pages.write("outbox/mail.ftl", language, model));
    }

    /** What a guest is invited to. Like the letter to a partner, it has a secret in it. */
    Words of(Post.Invitation invitation) {
        GuestLink link = invitation.link();
        Language language = link.language();
        Messages messages = Messages.in(language);
        String subject = messages.say("mail.invitation.subject", invitation.partner());
        Map<String, Object> model = new HashMap<>();
        model.put("subject", subject);
        model.put("name", link.guest().name());
        model.put("by", link.by().displayName());
        model.put("partner", invitation.partner());
        model.put("may", messages.say("guest.page.what." + link.right().code()));
        link.note().ifPresent(note -> model.put("note", note));
        model.put("link", site.absolute("/guest/" + invitation.token().secret()));
        model.put(
                "until",
                DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
                        .format(link.expiresAt().atZone(PartnerType.ZONE)));
        return new Words(
                subject,
                pages.write("outbox/invitation-text.ftl", language, model),
                pages.write("outbox/invitation.ftl", language, model));
    }

    /** What somebody at a partner is asked; it has a secret in it. */
    Words of(Post.Question question) {
        Language language = question.language();
        Messages messages = Messages.in(language);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("subject", messages.say("mail.question.subject", question.partner()));
        model.put("name", question.name());
        model.put("partner", question.partner());
        model.put("page", site.absolute(Site.page(question.slug(), language)));
        model.put("link", site.absolute(Site.stillValid(question.token().secret())));
        model.put("until", day.format(question.until().atZone(PartnerType.ZONE)));
        question.dueOn().ifPresent(due -> model.put("due", day.format(due)));
        return new Words(
                messages.say("mail.question.subject", question.partner()),
                pages.write("outbox/question-text.ftl", language, model),
                pages.write("outbox/question.ftl", language, model));
    }

    private Item item(Notification notification, Messages messages) {
        String subject = notification.entry().subject();
        String by = notification.entry().by().displayName();
        return new Item(
                messages.say(notification.reason().sentence(by, subject)),
                notification.entry().comment().orElse(""),
                site.absolute("/desk/notifications/" + notification.id()));
    }
}
