package org.maillon.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maillon.editorial.Approval;
import org.maillon.editorial.Person;
import org.maillon.editorial.Review;
import org.maillon.editorial.Role;
import org.maillon.json.Json;

/** What colleagues decided, as the text it is kept as, and back. */
final class ReviewTree {

    private ReviewTree() {}

    static String text(Review review) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("approvals", review.approvals().stream().map(ReviewTree::tree).toList());
        review.changeRequest().ifPresent(request -> tree.put("changeRequest", tree(request)));
        return Json.text(tree);
    }

    private static Map<String, Object> tree(Approval approval) {
        Map<String, Object> tree = said(approval.by(), approval.at(), approval.revision());
        tree.put("roles", approval.roles().stream().map(Role::code).sorted().toList());
        tree.put("seen", approval.seen());
        tree.put("override", approval.override());
        return tree;
    }

    private static Map<String, Object> tree(Review.ChangeRequest request) {
        Map<String, Object> tree = said(request.by(), request.at(), request.revision());
        tree.put("words", request.words());
        return tree;
    }

    private static Map<String, Object> said(Person by, Instant at, int revision) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", by.id());
        tree.put("displayName", by.displayName());
        tree.put("at", Moments.kept(at).toString());
        tree.put("revision", revision);
        return tree;
    }

    static Review review(String json) {
        Map<String, Object> tree = Json.object(json);
        Optional<Review.ChangeRequest> request = Optional.ofNullable(tree.get("changeRequest"))
                .map(Map.class::cast)
                .map(asked -> new Review.ChangeRequest(
                        person(asked), at(asked), revision(asked), member(asked, "words", String.class)));
        List<Approval> approvals = new ArrayList<>();
        for (Object approval : member(tree, "approvals", List.class)) {
            approvals.add(approval((Map<?, ?>) approval));
        }
        return new Review(approvals, request);
    }

    private static Approval approval(Map<?, ?> tree) {
        Map<String, String> seen = new TreeMap<>();
        Map<?, ?> hashes = member(tree, "seen", Map.class);
        hashes.forEach((key, hash) -> seen.put((String) key, (String) hash));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object code : member(tree, "roles", List.class)) {
            Role.of((String) code).ifPresent(roles::add);
        }
        return new Approval(
                person(tree), roles, at(tree), revision(tree), seen, member(tree, "override", Boolean.class));
    }

    private static Person person(Map<?, ?> tree) {
        return new Person(member(tree, "id", String.class), member(tree, "displayName", String.class));
    }

    private static Instant at(Map<?, ?> tree) {
        return Instant.parse(member(tree, "at", String.class));
    }

    private static int revision(Map<?, ?> tree) {
        return member(tree, "revision", Integer.class);
    }

    private static <T> T member(Map<?, ?> tree, String name, Class<T> type) {
        Object value = tree.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("Not a review as we write it: " + name + " in " + tree);
        }
        return type.cast(value);
    }
}
