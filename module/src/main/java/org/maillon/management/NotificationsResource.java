package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.actions.ReadNotifications;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.language.Messages;
import org.maillon.partner.field.Trees;

/** What the caller was told; nobody reads what others were. */
@ApplicationScoped
public class NotificationsResource implements Resource {

    private static final String ALL = ManagementDoor.ROOT + "/notifications";
    private static final String TAG = "Notifications";

    private static final Operation LIST = PartnersApi.common(
                    Operation.of("GET", ALL, "listNotifications", TAG, "Read what the caller was told, newest first"))
            .query("unread", Trees.of("type", "string", "enum", List.of("true", "false")), "Only what is not read.")
            .query(Asking.PAGE, PartnersApi.number(1, 100_000), "Number of the page.")
            .query(Asking.PER_PAGE, PartnersApi.number(1, Listing.MOST), "Most on a page; 25 without a wish.")
            .gives(
                    200,
                    "Notifications",
                    ref("NotificationList"),
                    "Link",
                    "Other pages (RFC 8288).",
                    "X-Total-Count",
                    "How many match.");

    private static final Operation READ = PartnersApi.common(
                    Operation.of("POST", ALL + "/read", "readNotifications", TAG, "Mark one as read, or all"))
            .query("id", Trees.of("type", "string", "format", "uuid"), "Only this one.")
            .givesNothing(204, "It is read, or all are");

    @Inject
    ReadNotifications readNotifications;

    @Inject
    Site site;

    @Override
    public List<Route> routes() {
        return List.of(new Route(LIST, this::list), new Route(READ, this::read));
    }

    private Answer list(Asked asked) {
        Listing listing = Listing.asked(asked, ALL);
        boolean unreadOnly = asked.choice("unread", Stream.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        Notifications.Page page = readNotifications.list(unreadOnly, listing.offset(), listing.perPage());
        Messages messages = Messages.in(asked.language());
        return listing.answer(
                asked,
                site,
                page.notifications().stream().map(one -> tree(one, messages)).toList(),
                page.total());
    }

    private Answer read(Asked asked) {
        asked.text("id")
                .ifPresentOrElse(
                        text -> readNotifications.read(
                                Asked.id(text).orElseThrow(() -> Asked.invalid("id", text, List.of("UUID")))),
                        readNotifications::readAll);
        return Answer.empty(204);
    }

    private static Map<String, Object> tree(Notification one, Messages messages) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", one.id().toString());
        tree.put("reason", one.reason().code());
        tree.put("read", one.isRead());
        tree.put("at", one.entry().at().toString());
        tree.put("by", PartnerTree.person(one.entry().by()));
        one.entry().partner().ifPresent(partner -> tree.put("partner", partner.toString()));
        tree.put("subject", one.entry().subject());
        one.entry().comment().ifPresent(comment -> tree.put("comment", comment));
        tree.put(
                "message",
                messages.say(one.reason()
                        .sentence(one.entry().by().displayName(), one.entry().subject())));
        return tree;
    }
}
