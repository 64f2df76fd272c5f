package org.maillon.management;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.editorial.CommentMissing;
import org.maillon.editorial.CommentTooLong;
import org.maillon.editorial.Difference;
import org.maillon.editorial.ErasureInvalid;
import org.maillon.editorial.FarewellTooLong;
import org.maillon.editorial.FreshnessInvalid;
import org.maillon.editorial.GuestWishInvalid;
import org.maillon.editorial.ImportEdited;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.LeadsNowhere;
import org.maillon.editorial.NoSuchHour;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.NothingChosen;
import org.maillon.editorial.NothingSaid;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.SlugTaken;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.UnknownComment;
import org.maillon.http.Problem;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Values;

/** Turns a refusal into the problem that a program can work with. */
final class Refused {

    /** Where the content of a page stands in our documents. */
    static final String CONTENT = "/content";

    private static final String PREFIX = "refusal.";

    private Refused() {}

    static Problem problem(Refusal refusal, PartnerType type, Language language) {
        Problem problem = refusal instanceof StaleVersion stale
                ? stale(stale, type, language)
                : Problem.of(kind(refusal.kind()), refusal.sentence());
        List<Fault> faults = faults(refusal);
        Problem named = problem.with("refusal", name(refusal));
        if (refusal instanceof ImportEdited edited) {
            named = named.with("partner", edited.partner().id().toString());
        }
        return faults.isEmpty() ? named : named.with(Fault.MEMBER, faults);
    }

    /** The stable name of a refusal: {@code own-work}. */
    static String name(Refusal refusal) {
        return refusal.sentence().key().substring(PREFIX.length());
    }

    private static Problem.Kind kind(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> Problem.Kind.NOT_FOUND;
            case FORBIDDEN -> Problem.Kind.FORBIDDEN;
            case CONFLICT -> Problem.Kind.CONFLICT;
            case INVALID -> Problem.Kind.INVALID_CONTENT;
            case TOO_LARGE -> Problem.Kind.TOO_LARGE;
        };
    }

    /** Faults whose places are members of what was sent. */
    private static List<Fault> members(List<org.maillon.partner.field.Problem> problems) {
        return problems.stream()
                .map(problem -> new Fault("/" + problem.path(), problem.sentence()))
                .toList();
    }

    private static List<Fault> faults(Refusal refusal) {
        if (refusal instanceof InvalidContent invalid) {
            return faults(Map.of(), invalid.problems());
        }
        if (refusal instanceof NotReady notReady) {
            return faults(Map.of(), notReady.missing());
        }
        if (refusal instanceof GuestWishInvalid invalid) {
            return members(invalid.problems());
        }
        if (refusal instanceof ErasureInvalid invalid) {
            return members(invalid.problems());
        }
        if (refusal instanceof FreshnessInvalid invalid) {
            return invalid.problems().stream()
                    .map(problem -> new Fault(
                            problem.path().equals("due") ? "/dueOn" : "/" + problem.path(), problem.sentence()))
                    .toList();
        }
        if (refusal instanceof SlugTaken) {
            return List.of(new Fault(CONTENT + "/" + PartnerType.SLUG.key(), refusal.sentence()));
        }
        if (refusal instanceof CommentMissing || refusal instanceof CommentTooLong) {
            return List.of(new Fault("/comment", refusal.sentence()));
        }
        if (refusal instanceof NothingSaid) {
            return List.of(new Fault("/words", refusal.sentence()));
        }
        if (refusal instanceof UnknownComment && refusal.kind() == Refusal.Kind.INVALID) {
            return List.of(new Fault("/field", refusal.sentence()));
        }
        if (refusal instanceof NoSuchHour) {
            return List.of(new Fault("/at", refusal.sentence()));
        }
        if (refusal instanceof FarewellTooLong) {
            return List.of(new Fault("/farewell", refusal.sentence()));
        }
        if (refusal instanceof LeadsNowhere) {
            return List.of(new Fault("/leadsTo", refusal.sentence()));
        }
        if (refusal instanceof NothingChosen) {
            return List.of(new Fault("/fields", refusal.sentence()));
        }
        return List.of();
    }

    /** What has to be put right in a page's content, with the places in the tree that was sent. */
    static List<Fault> faults(Map<?, ?> content, List<org.maillon.partner.field.Problem> problems) {
        return problems.stream()
                .map(problem -> new Fault(Pointer.of(CONTENT, content, problem.path()), problem.sentence()))
                .toList();
    }

    /** Everything a program needs to merge: where the page stands, who changed it when, and what differs. */
    private static Problem stale(StaleVersion stale, PartnerType type, Language language) {
        Partner current = stale.current();
        Sentence sentence = Sentence.of(
                "problem.type.stale-version.page", current.changedBy().displayName(), Long.toString(current.version()));
        List<Object> differing = new ArrayList<>();
        stale.attempted().ifPresent(mine -> {
            Values theirs = current.working().content();
            for (String key : Difference.keys(theirs, mine, type)) {
                type.fields().field(key).ifPresent(field -> differing.add(differing(field, theirs, mine, language)));
            }
        });
        return Problem.of(Problem.Kind.STALE_VERSION, sentence)
                .with("version", current.version())
                .with("state", current.state().code())
                .with("changedAt", current.changedAt().toString())
                .with("changedBy", PartnerTree.person(current.changedBy()))
                .with("differing", List.copyOf(differing));
    }

    private static <T> Map<String, Object> differing(Field<T> field, Values theirs, Values mine, Language language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pointer", CONTENT + "/" + Pointer.escape(field.key()));
        tree.put("label", Messages.in(language).say(field.label()));
        theirs.get(field).ifPresent(value -> tree.put("current", field.type().plain(value)));
        mine.get(field).ifPresent(value -> tree.put("sent", field.type().plain(value)));
        return tree;
    }
}
