package org.maillon.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.PreviewPartner;
import org.maillon.actions.RevertPartner;
import org.maillon.actions.ShowPartner;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.Difference;
import org.maillon.editorial.Revision;
import org.maillon.editorial.UnknownRevision;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/** What a page said before, and the way back to it. */
@ApplicationScoped
public class RevisionsResource implements Resource {

    @Inject
    ShowRevisions showRevisions;

    @Inject
    PreviewPartner previewPartner;

    @Inject
    ShowPartner showPartner;

    @Inject
    RevertPartner revertPartner;

    @Inject
    PartnersResource partners;

    @Inject
    Site site;

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(PartnersApi.REVISIONS, this::list),
                new Route(PartnersApi.REVISION, this::read),
                new Route(PartnersApi.CHANGES, this::changes),
                new Route(PartnersApi.REVERT, this::revert));
    }

    private Answer list(Asked asked) {
        UUID id = asked.partner();
        Listing listing = Listing.asked(asked, PartnersResource.ALL + "/" + id + "/revisions");
        ShowRevisions.RevisionsView view = showRevisions.execute(id, listing.offset(), listing.perPage());
        List<Map<String, Object>> items = view.revisions().stream()
                .map(revision -> line(revision, view.changedKeys().getOrDefault(revision.number(), List.of())))
                .toList();
        return listing.answer(asked, site, items, view.newest());
    }

    private static Map<String, Object> line(Revision revision, List<String> changed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("revision", revision.number());
        tree.put("author", PartnerTree.person(revision.author()));
        tree.put("savedAt", revision.savedAt().toString());
        revision.note().ifPresent(note -> tree.put("comment", note));
        tree.put("changed", changed);
        return tree;
    }

    private Answer read(Asked asked) {
        UUID id = asked.partner();
        int number = number(asked);
        int newest = showRevisions.execute(id, 0, 1).newest();
        if (number > newest) {
            throw new UnknownRevision(number);
        }
        // Revisions are numbered without gaps, newest first: this is the place of the one that is asked for.
        ShowRevisions.RevisionsView view = showRevisions.execute(id, newest - number, 1);
        Revision revision = view.revisions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new UnknownRevision(number));
        Map<String, Object> tree =
                new LinkedHashMap<>(line(revision, view.changedKeys().getOrDefault(number, List.of())));
        tree.put("content", view.type().fields().plain(revision.content()));
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private Answer changes(Asked asked) {
        UUID id = asked.partner();
        int to = number(asked);
        int from = asked.number("from", 0, to).orElse(to - 1);
        Difference difference = showRevisions.difference(id, from, to, asked.language());
        List<Map<String, Object>> changed = difference.changes().stream()
                .map(change -> change(change, asked.language()))
                .toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", from);
        tree.put("to", to);
        tree.put("changed", changed);
        tree.put("page", previewPartner.changes(id, from, to, asked.language()));
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private static Map<String, Object> change(Difference.Change change, Language language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("field", change.field().key());
        tree.put("label", Messages.in(language).say(change.field().label()));
        tree.put("before", change.before());
        tree.put("after", change.after());
        return tree;
    }

    private static int number(Asked asked) {
        String text = asked.variable("revision");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new NotServed(Problem.of(Problem.Kind.NOT_FOUND));
        }
        return Integer.parseInt(text);
    }

    private Answer revert(Asked asked) throws IOException {
        UUID id = asked.partner();
        int number = number(asked);
        asked.knownVersions();
        Members members = asked.members();
        Optional<String> comment = members.text("comment");
        members.closed().check();
        long version = asked.knownVersion(showPartner.execute(id).partner().version());
        revertPartner.execute(id, version, number, comment);
        return partners.answer(asked, 200, id);
    }
}
