package org.maillon.management;

import static org.maillon.http.Operation.ref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestOpinion.Verdict;
import org.maillon.editorial.GuestRight;
import org.maillon.language.Language;
import org.maillon.partner.field.Trees;

/** The JSON Schemas of the links for guests. */
final class GuestSchemas {

    private static final List<String> ALWAYS =
            List.of("id", "name", "right", "language", "revision", "by", "madeAt", "expiresAt", "state");

    private GuestSchemas() {}

    static void add(Map<String, Object> schemas) {
        Map<String, Object> rights =
                Schemas.codes(Stream.of(GuestRight.values()).map(GuestRight::code));
        Map<String, Object> languages =
                Schemas.codes(Stream.of(Language.values()).map(Language::tag));
        schemas.put("GuestLink", Schemas.object(ALWAYS, members(rights, languages)));
        schemas.put("GuestLinks", Schemas.object(List.of("items"), "items", Schemas.listOf(ref("GuestLink"))));
        List<String> told = new ArrayList<>(ALWAYS);
        told.add("address");
        List<Object> made = new ArrayList<>(List.of(members(rights, languages)));
        made.addAll(List.of("address", Trees.of("type", "string", "format", "uri")));
        schemas.put("GuestLinkMade", Schemas.object(told, made.toArray()));
        schemas.put(
                "GuestWish",
                Schemas.object(
                        List.of("name"),
                        "name",
                        Trees.of("type", "string", "minLength", 1, "maxLength", GuestLink.Guest.LONGEST_NAME),
                        "mail",
                        Trees.of("type", "string", "format", "email"),
                        "right",
                        rights,
                        "language",
                        languages,
                        "days",
                        Trees.of("type", "integer", "minimum", 1, "maximum", GuestLink.MOST_DAYS),
                        "note",
                        Trees.of("type", "string", "maxLength", 4000),
                        "send",
                        Schemas.FLAG));
    }

    private static Object[] members(Map<String, Object> rights, Map<String, Object> languages) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", Schemas.ID);
        members.put("name", Schemas.TEXT);
        members.put("mail", Trees.of("type", "string", "format", "email"));
        members.put("right", rights);
        members.put("language", languages);
        members.put("note", Schemas.TEXT);
        members.put("revision", Schemas.COUNT);
        members.put("by", ref("Person"));
        members.put("madeAt", Schemas.MOMENT);
        members.put("expiresAt", Schemas.MOMENT);
        members.put("state", Schemas.codes(Stream.of(GuestLink.State.values()).map(GuestLink.State::code)));
        members.put("openedAt", Schemas.MOMENT);
        members.put("revocation", Schemas.object(List.of("by", "at"), "by", ref("Person"), "at", Schemas.MOMENT));
        members.put(
                "opinion",
                Schemas.object(
                        List.of("verdict", "at"),
                        "verdict",
                        Schemas.codes(Stream.of(Verdict.values()).map(Verdict::code)),
                        "at",
                        Schemas.MOMENT,
                        "words",
                        Schemas.TEXT));
        return members.entrySet().stream()
                .flatMap(member -> Stream.of(member.getKey(), member.getValue()))
                .toArray();
    }
}
