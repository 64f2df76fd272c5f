package org.maillon.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.maillon.actions.CreatePartner;
import org.maillon.actions.DeletePartner;
import org.maillon.actions.FindPartners;
import org.maillon.actions.PartnerView;
import org.maillon.actions.SavePartner;
import org.maillon.actions.ShowPartner;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NotLive;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Revision;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.partner.PartnerType;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Vocabulary;

/** Partner pages: found, begun, read, written and removed. */
@ApplicationScoped
public class PartnersResource implements Resource {

    static final String ALL = ManagementDoor.ROOT + "/partners";
    static final String ONE = ALL + "/{id}";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_PERSON = 64;

    @Inject
    FindPartners findPartners;

    @Inject
    ShowPartner showPartner;

    @Inject
    CreatePartner createPartner;

    @Inject
    SavePartner savePartner;

    @Inject
    DeletePartner deletePartner;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    Site site;

    @Inject
    Clock clock;

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(PartnersApi.LIST, this::list),
                new Route(PartnersApi.CREATE, this::create),
                new Route(PartnersApi.READ, this::read),
                new Route(PartnersApi.READ_LIVE, this::readLive),
                new Route(PartnersApi.SAVE, this::save),
                new Route(PartnersApi.PATCH, this::patch),
                new Route(PartnersApi.DELETE, this::delete));
    }

    private Answer list(Asked asked) {
        Listing listing = Listing.asked(asked, ALL);
        String order = asked.choice("order", Stream.of("asc", "desc")).orElse("asc");
        Partners.Query query = new Partners.Query(
                Partners.View.ALL,
                words(asked, Asking.WORDS),
                terms(asked),
                asked.number(Asking.YEAR, 1000, 9999).map(OptionalInt::of).orElse(OptionalInt.empty()),
                person(asked, "person"),
                asked.choice(Asking.SORT, Stream.of(Partners.Sort.values()).map(Partners.Sort::code))
                        .flatMap(Partners.Sort::of)
                        .orElse(Partners.Sort.NAME),
                order.equals("desc"),
                listing.offset(),
                listing.perPage(),
                states(asked),
                WorkResource.tasks(asked, today()));
        Partners.Listing found = findPartners.execute(query);
        List<Map<String, Object>> items = found.lines().stream()
                .map(line -> PartnerTree.line(line, site, today()))
                .toList();
        return listing.answer(asked, site, items, found.total());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PartnerType.ZONE));
    }

    static String words(Asked asked, String name) {
        String words = asked.text(name).orElse("");
        if (words.length() > LONGEST_WORDS) {
            throw Asked.invalid(name, words, List.of("1–" + LONGEST_WORDS));
        }
        return words;
    }

    static Optional<String> person(Asked asked, String name) {
        return asked.text(name).map(id -> id.substring(0, Math.min(id.length(), LONGEST_PERSON)));
    }

    private static Set<ModerationState> states(Asked asked) {
        List<String> possible =
                Stream.of(ModerationState.values()).map(ModerationState::code).toList();
        Set<ModerationState> states = new LinkedHashSet<>();
        for (String code : asked.parameters().list("state")) {
            states.add(ModerationState.of(code).orElseThrow(() -> Asked.invalid("state", code, possible)));
        }
        return states;
    }

    private Map<String, List<String>> terms(Asked asked) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (Vocabulary vocabulary : showVocabularies.execute().attachedTo(Attachment.PARTNER)) {
            List<String> codes = asked.parameters().list(vocabulary.code());
            for (String code : codes) {
                if (vocabulary.term(code).isEmpty()) {
                    List<String> known =
                            vocabulary.terms().stream().map(term -> term.code()).toList();
                    throw Asked.invalid(vocabulary.code(), code, known);
                }
            }
            if (!codes.isEmpty()) {
                terms.put(vocabulary.code(), codes);
            }
        }
        return terms;
    }

    private Answer create(Asked asked) throws IOException {
        Written written = written(asked.members());
        Partner partner =
                refusing(written.content(), () -> createPartner.execute(written.content(), written.comment()));
        return answer(asked, 201, partner.id()).with("Location", site.absolute(ALL + "/" + partner.id()));
    }

    private Answer read(Asked asked) {
        return answer(asked, 200, asked.partner());
    }

    Answer answer(Asked asked, int status, UUID id) {
        return PartnerTree.answer(status, showPartner.execute(id), site, asked.language(), today());
    }

    private Answer readLive(Asked asked) {
        PartnerView view = showPartner.execute(asked.partner());
        Revision revision = view.liveRevision().orElseThrow(NotLive::new);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", view.partner().id().toString());
        tree.put("revision", revision.number());
        view.partner().live().ifPresent(live -> {
            tree.put("since", live.since().toString());
            tree.put("by", PartnerTree.person(live.by()));
        });
        tree.put("content", view.type().fields().plain(revision.content()));
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree)));
    }

    /** What somebody wants to keep. */
    private record Written(Map<String, Object> content, Optional<String> comment) {}

    private Written written(Members members) {
        Optional<Map<String, Object>> content = members.tree("content");
        if (content.isEmpty() && !members.names().contains("content")) {
            members.fault("content", "management.problem.missing");
        }
        Optional<String> comment = members.text("comment");
        Map<String, Object> tree = content.orElse(Map.of());
        members.closed();
        UnknownMembers.of(tree, type()).forEach(members::fault);
        members.check();
        return new Written(tree, comment);
    }

    PartnerType type() {
        return PartnerType.with(showVocabularies.execute());
    }

    private Answer save(Asked asked) throws IOException {
        UUID id = asked.partner();
        asked.knownVersions();
        Written written = written(asked.members());
        return keep(asked, showPartner.execute(id), written);
    }

    private Answer patch(Asked asked) throws IOException {
        UUID id = asked.partner();
        asked.knownVersions();
        Written change = written(asked.members());
        PartnerView view = showPartner.execute(id);
        Map<String, Object> present =
                view.type().fields().plain(view.partner().working().content());
        return keep(asked, view, new Written(MergePatch.apply(present, change.content()), change.comment()));
    }

    private Answer keep(Asked asked, PartnerView view, Written written) {
        UUID id = view.partner().id();
        long version = asked.knownVersion(view.partner().version());
        refusing(written.content(), () -> savePartner.execute(id, version, written.content(), written.comment()));
        return answer(asked, 200, id);
    }

    /** Does something with a content; what is wrong with it is told with the places in the tree as it was sent. */
    static Partner refusing(Map<String, Object> content, Supplier<Partner> deed) {
        try {
            return deed.get();
        } catch (InvalidContent invalid) {
            throw new NotServed(
                    Fault.problem(Refused.faults(content, invalid.problems())).with("refusal", Refused.name(invalid)));
        }
    }

    private Answer delete(Asked asked) {
        UUID id = asked.partner();
        asked.knownVersions();
        deletePartner.execute(
                id, asked.knownVersion(showPartner.execute(id).partner().version()));
        return Answer.empty(204);
    }

    /** Why a step cannot be taken yet, with the places in the content as it stands. */
    NotServed notReady(UUID id, Refusal refusal, List<org.maillon.partner.field.Problem> missing) {
        PartnerView view = showPartner.execute(id);
        Map<String, Object> content =
                view.type().fields().plain(view.partner().working().content());
        return new NotServed(
                org.maillon.http.Problem.of(org.maillon.http.Problem.Kind.INVALID_CONTENT, refusal.sentence())
                        .with("refusal", Refused.name(refusal))
                        .with(Fault.MEMBER, new ArrayList<>(Refused.faults(content, missing))));
    }
}
