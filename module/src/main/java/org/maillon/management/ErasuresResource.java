package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.actions.ErasePartner;
import org.maillon.actions.ErasePerson;
import org.maillon.actions.ErasureIntake;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.LegalGround;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.json.Json;
import org.maillon.partner.field.Trees;

/** Erasing personal data when the law wants it, for those who administer. */
@ApplicationScoped
public class ErasuresResource implements Resource {

    private static final String TAG = "Erasure";
    private static final String ALL = ManagementDoor.ROOT + "/erasures";

    private static final Operation LIST = ours(
                    "GET", ALL, "listErasures", "List what was erased, and never what it said")
            .gives(200, "All erasures, newest first", ref("Erasures"))
            .givesNothing(304, "Nothing was erased since");

    private static final Operation SEARCH = ours(
                    "POST", ALL + "/search", "findPersonalData", "Find where something of a person stands")
            .takes(ref("PersonSought"), Operation.JSON)
            .gives(200, "Where it stands", ref("PersonFound"));

    private static final Operation ERASE = ours("POST", ALL, "erasePerson", "Erase a person’s data everywhere")
            .takes(ref("ErasureWish"), Operation.JSON)
            .gives(200, "What was done, and what is left for people to change", ref("ErasureDone"))
            .refuses(Problem.Kind.CONFLICT);

    private static final Operation ERASE_PARTNER = PartnersApi.changing(ours(
                    "POST",
                    PartnersResource.ONE + "/erasure",
                    "erasePartner",
                    "Remove a page for good, even one that the public read, because the law wants it"))
            .takes(ref("PartnerErasureWish"), Operation.JSON)
            .gives(200, "What was done", ref("Erasure"));

    private static final List<String> GROUNDS =
            Stream.of(LegalGround.values()).map(LegalGround::code).toList();

    @Inject
    ErasePerson erasePerson;

    @Inject
    ErasePartner erasePartner;

    @Inject
    ShowPartner showPartner;

    private static Operation ours(String method, String path, String id, String summary) {
        return PartnersApi.common(Operation.of(method, path, id, TAG, summary));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(LIST, this::list),
                new Route(SEARCH, this::search),
                new Route(ERASE, this::erase),
                new Route(ERASE_PARTNER, this::erasePartner));
    }

    private Answer list(Asked asked) {
        return json(Map.of(
                "items", erasePerson.all().stream().map(ErasuresResource::tree).toList()));
    }

    private Answer search(Asked asked) throws IOException {
        Members members = asked.members();
        ErasureIntake.Typed person = person(members);
        members.closed().check();
        return json(tree(erasePerson.search(person)));
    }

    private Answer erase(Asked asked) throws IOException {
        Members members = asked.members();
        ErasureIntake.Typed person = person(members);
        Optional<LegalGround> ground = members.choice("ground", GROUNDS).flatMap(LegalGround::of);
        String reason = members.text("reason", Erasure.LONGEST_REASON).orElse("");
        members.closed().check();
        ErasePerson.Done done = erasePerson.execute(person, ground, reason);
        Map<String, Object> tree = new LinkedHashMap<>();
        done.erasure().ifPresent(erasure -> tree.put("erasure", tree(erasure)));
        tree.put("left", tree(done.left()));
        return json(tree);
    }

    private Answer erasePartner(Asked asked) throws IOException {
        UUID id = asked.partner();
        asked.knownVersions();
        Members members = asked.members();
        Optional<LegalGround> ground = members.choice("ground", GROUNDS).flatMap(LegalGround::of);
        String reason = members.text("reason", Erasure.LONGEST_REASON).orElse("");
        members.closed().check();
        long version = asked.knownVersion(showPartner.execute(id).partner().version());
        return json(tree(erasePartner.execute(id, version, ground, reason)));
    }

    private static ErasureIntake.Typed person(Members members) {
        return new ErasureIntake.Typed(
                members.text("account", ErasureIntake.LONGEST).orElse(""),
                String.join("\n", members.texts("names", ErasureIntake.MOST, ErasureIntake.LONGEST)),
                String.join("\n", members.texts("mails", ErasureIntake.MOST, ErasureIntake.LONGEST)),
                String.join("\n", members.texts("phones", ErasureIntake.MOST, ErasureIntake.LONGEST)));
    }

    private static Answer json(Map<String, Object> tree) {
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private static Map<String, Object> tree(ErasePerson.Found found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("total", found.total());
        tree.put(
                "places",
                found.places().stream()
                        .map(place -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("place", place.place());
                            place.partner().ifPresent(partner -> one.put("partner", partner.toString()));
                            one.put("count", place.count());
                            return one;
                        })
                        .toList());
        tree.put("accounts", List.copyOf(found.accounts()));
        return tree;
    }

    private static Map<String, Object> tree(Erasure erasure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", erasure.number());
        tree.put("at", erasure.at().toString());
        tree.put("by", PartnerTree.person(erasure.by()));
        tree.put("kind", erasure.kind().code());
        tree.put("ground", erasure.ground().code());
        tree.put("reason", erasure.reason());
        erasure.partner().ifPresent(partner -> tree.put("partner", partner.toString()));
        tree.put("pages", erasure.pages());
        tree.put("places", erasure.places());
        return tree;
    }

    /** The JSON Schemas of all this. */
    static void add(Map<String, Object> schemas) {
        Map<String, Object> grounds = Schemas.codes(GROUNDS.stream());
        Map<String, Object> some = Trees.of(
                "type",
                "array",
                "maxItems",
                ErasureIntake.MOST,
                "items",
                Trees.of("type", "string", "minLength", 1, "maxLength", ErasureIntake.LONGEST));
        Map<String, Object> reason = Trees.of("type", "string", "minLength", 1, "maxLength", Erasure.LONGEST_REASON);
        Map<String, Object> account = Trees.of("type", "string", "maxLength", ErasureIntake.LONGEST);
        schemas.put(
                "PersonSought",
                Schemas.object(List.of(), "names", some, "mails", some, "phones", some, "account", account));
        schemas.put(
                "ErasureWish",
                Schemas.object(
                        List.of("ground", "reason"),
                        "names",
                        some,
                        "mails",
                        some,
                        "phones",
                        some,
                        "account",
                        account,
                        "ground",
                        grounds,
                        "reason",
                        reason));
        schemas.put(
                "PartnerErasureWish", Schemas.object(List.of("ground", "reason"), "ground", grounds, "reason", reason));
        Map<String, Object> place = Schemas.object(
                List.of("place", "count"), "place", Schemas.TEXT, "partner", Schemas.ID, "count", Schemas.COUNT);
        schemas.put(
                "PersonFound",
                Schemas.object(
                        List.of("total", "places", "accounts"),
                        "total",
                        Schemas.COUNT,
                        "places",
                        Schemas.listOf(place),
                        "accounts",
                        Schemas.listOf(Schemas.TEXT)));
        schemas.put(
                "Erasure",
                Schemas.object(
                        List.of("number", "at", "by", "kind", "ground", "reason", "pages", "places"),
                        "number",
                        Schemas.COUNT,
                        "at",
                        Schemas.MOMENT,
                        "by",
                        ref("Person"),
                        "kind",
                        Schemas.codes(Stream.of(Erasure.Kind.values()).map(Erasure.Kind::code)),
                        "ground",
                        grounds,
                        "reason",
                        Schemas.TEXT,
                        "partner",
                        Schemas.ID,
                        "pages",
                        Schemas.COUNT,
                        "places",
                        Schemas.COUNT));
        schemas.put("Erasures", Schemas.object(List.of("items"), "items", Schemas.listOf(ref("Erasure"))));
        schemas.put(
                "ErasureDone", Schemas.object(List.of("left"), "erasure", ref("Erasure"), "left", ref("PersonFound")));
    }
}
