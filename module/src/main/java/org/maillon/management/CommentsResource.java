package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.actions.CommentPartner;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.Mentions;
import org.maillon.editorial.UnknownComment;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.json.Json;

/** What colleagues say about the places of a page. */
@ApplicationScoped
public class CommentsResource implements Resource {

    private static final int LONGEST_ACCOUNT = 500;
    private static final String TAG = "Comments";
    private static final String ALL = PartnersResource.ONE + "/comments";
    private static final String ONE = ALL + "/{thread}";
    private static final String SETTLED = ONE + "/resolution";

    private static final Operation LIST = ours("GET", ALL, "listComments", "List the threads of a page")
            .gives(200, "All threads", ref("CommentThreads"))
            .givesNothing(304, "Nothing has changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation BEGIN = ours("POST", ALL, "beginThread", "Say something about a place of a page")
            .takes(ref("CommentWritten"), Operation.JSON)
            .gives(201, "The new thread", ref("CommentThread"))
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation ANSWER = ours("POST", ONE, "answerThread", "Answer in a thread")
            .takes(ref("AnswerWritten"), Operation.JSON)
            .gives(200, "The thread", ref("CommentThread"))
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation RESOLVE = ours("PUT", SETTLED, "resolveThread", "Settle a thread")
            .gives(200, "The thread", ref("CommentThread"))
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation REOPEN = ours("DELETE", SETTLED, "reopenThread", "Open a settled thread again")
            .gives(200, "The thread", ref("CommentThread"))
            .refuses(Problem.Kind.NOT_FOUND);

    @Inject
    CommentPartner commentPartner;

    private static Operation ours(String method, String path, String id, String summary) {
        return PartnersApi.common(Operation.of(method, path, id, TAG, summary));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(LIST, this::list),
                new Route(BEGIN, this::begin),
                new Route(ANSWER, this::answer),
                new Route(RESOLVE, asked -> settle(asked, true)),
                new Route(REOPEN, asked -> settle(asked, false)));
    }

    private Answer list(Asked asked) {
        List<Object> items = commentPartner.list(asked.partner()).stream()
                .<Object>map(CommentsResource::tree)
                .toList();
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(Map.of("items", items))));
    }

    private Answer begin(Asked asked) throws IOException {
        Members members = asked.members();
        Optional<String> field = members.text("field");
        Optional<String> item = members.text("item");
        Optional<String> words = members.text("words");
        Set<String> mentioned = mentioned(members);
        members.closed().check();
        Optional<UUID> id = item.map(text -> Asked.id(text).orElseThrow(UnknownComment::place));
        Anchor anchor = new Anchor(field.orElse(""), id);
        return answer(201, commentPartner.begin(asked.partner(), anchor, words.orElse(""), mentioned));
    }

    private Answer answer(Asked asked) throws IOException {
        Members members = asked.members();
        Optional<String> words = members.text("words");
        Set<String> mentioned = mentioned(members);
        members.closed().check();
        return answer(200, commentPartner.answer(asked.partner(), thread(asked), words.orElse(""), mentioned));
    }

    private static Set<String> mentioned(Members members) {
        return Set.copyOf(members.texts("mentions", Mentions.MOST, LONGEST_ACCOUNT));
    }

    private Answer settle(Asked asked, boolean settled) {
        return answer(200, commentPartner.settle(asked.partner(), thread(asked), settled));
    }

    private static UUID thread(Asked asked) {
        return Asked.id(asked.variable("thread")).orElseThrow(() -> new NotServed(Problem.of(Problem.Kind.NOT_FOUND)));
    }

    private static Answer answer(int status, CommentThread thread) {
        return Answer.of(status, Body.of(Operation.JSON, Json.bytes(tree(thread))));
    }

    private static Map<String, Object> tree(CommentThread thread) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", thread.id().toString());
        tree.put("field", thread.anchor().field());
        thread.anchor().item().ifPresent(item -> tree.put("item", item.toString()));
        tree.put("open", thread.isOpen());
        thread.resolution().ifPresent(resolution -> {
            Map<String, Object> settled = new LinkedHashMap<>();
            settled.put("by", PartnerTree.person(resolution.by()));
            settled.put("at", resolution.at().toString());
            tree.put("resolution", settled);
        });
        tree.put(
                "comments",
                thread.comments().stream().map(CommentsResource::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Comment comment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("by", PartnerTree.person(comment.by()));
        tree.put("at", comment.at().toString());
        tree.put("revision", comment.revision());
        tree.put("words", comment.words());
        tree.put(
                "mentions", comment.mentions().stream().map(PartnerTree::person).toList());
        return tree;
    }
}
