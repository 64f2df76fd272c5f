package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.actions.InviteGuest;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;

/** Asking somebody outside for their opinion on a page, by a link. */
@ApplicationScoped
public class GuestsResource implements Resource {

    private static final String TAG = "Guests";
    private static final String ALL = PartnersResource.ONE + "/guest-links";
    private static final String ONE = ALL + "/{link}";
    private static final int LONGEST_TEXT = 4000;

    private static final Operation LIST = ours("GET", ALL, "listGuestLinks", "List the links for guests of a page")
            .gives(200, "All links, newest first", ref("GuestLinks"))
            .givesNothing(304, "Nothing has changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation MAKE = ours(
                    "POST", ALL, "makeGuestLink", "Make a link to the working copy as it is now")
            .takes(ref("GuestWish"), Operation.JSON)
            .gives(201, "The link with its address, which is told this once", ref("GuestLinkMade"))
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation REVOKE = ours("DELETE", ONE, "revokeGuestLink", "Close a link at once")
            .gives(200, "The link", ref("GuestLink"))
            .refuses(Problem.Kind.NOT_FOUND);

    @Inject
    InviteGuest inviteGuest;

    @Inject
    Site site;

    private static Operation ours(String method, String path, String id, String summary) {
        return PartnersApi.common(Operation.of(method, path, id, TAG, summary));
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(LIST, this::list), new Route(MAKE, this::make), new Route(REVOKE, this::revoke));
    }

    private Answer list(Asked asked) {
        InviteGuest.Listing listing = inviteGuest.list(asked.partner());
        List<Object> items = listing.links().stream()
                .<Object>map(link -> tree(link, listing.now()))
                .toList();
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(Map.of("items", items))));
    }

    private Answer make(Asked asked) throws IOException {
        Members members = asked.members();
        String name = members.text("name").orElse("");
        String mail = members.text("mail").orElse("");
        Optional<String> right = members.choice(
                "right", Stream.of(GuestRight.values()).map(GuestRight::code).toList());
        Optional<String> language = members.choice(
                "language", Stream.of(Language.values()).map(Language::tag).toList());
        OptionalInt days = members.number("days", 1, GuestLink.MOST_DAYS);
        String note = members.text("note", LONGEST_TEXT).orElse("");
        boolean isSent = members.flag("send").orElse(false);
        members.closed().check();
        InviteGuest.Made made = inviteGuest.make(
                asked.partner(),
                new InviteGuest.Wish(
                        name,
                        mail,
                        right.flatMap(GuestRight::of).orElse(GuestRight.SEE),
                        language.flatMap(Language::of).orElse(Language.FR),
                        days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty(),
                        note,
                        isSent));
        Map<String, Object> tree = tree(made.link(), made.link().madeAt());
        tree.put("address", site.absolute("/guest/" + made.token().secret()));
        return Answer.of(201, Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private Answer revoke(Asked asked) {
        UUID link = Asked.id(asked.variable("link")).orElseThrow(UnknownGuestLink::new);
        GuestLink revoked = inviteGuest.revoke(asked.partner(), link);
        Instant now = revoked.revocation().map(GuestLink.Revocation::at).orElse(revoked.expiresAt());
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree(revoked, now))));
    }

    private static Map<String, Object> tree(GuestLink link, Instant now) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", link.id().toString());
        tree.put("name", link.guest().name());
        link.guest().mail().ifPresent(mail -> tree.put("mail", mail));
        tree.put("right", link.right().code());
        tree.put("language", link.language().tag());
        link.note().ifPresent(note -> tree.put("note", note));
        tree.put("revision", link.revision());
        tree.put("by", PartnerTree.person(link.by()));
        tree.put("madeAt", link.madeAt().toString());
        tree.put("expiresAt", link.expiresAt().toString());
        tree.put("state", link.state(now).code());
        link.openedAt().ifPresent(at -> tree.put("openedAt", at.toString()));
        link.revocation().ifPresent(revocation -> {
            Map<String, Object> revoked = new LinkedHashMap<>();
            revoked.put("by", PartnerTree.person(revocation.by()));
            revoked.put("at", revocation.at().toString());
            tree.put("revocation", revoked);
        });
        link.opinion().ifPresent(opinion -> {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("verdict", opinion.verdict().code());
            said.put("at", opinion.at().toString());
            opinion.words().ifPresent(words -> said.put("words", words));
            tree.put("opinion", said);
        });
        return tree;
    }
}
