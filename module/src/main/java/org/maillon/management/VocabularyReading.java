package org.maillon.management;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Limits;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** Reads vocabularies and terms that programs send. */
final class VocabularyReading {

    private VocabularyReading() {}

    /** A vocabulary under the code of its address. */
    static Vocabulary vocabulary(Members members, String code) {
        if (!isCode(code)) {
            members.fault("code", "management.problem.not-a-code", Term.LONGEST_CODE);
        }
        Optional<Labels> label = labels(members, "label", Limits.LABEL);
        if (label.isEmpty() && !members.names().contains("label")) {
            members.fault("label", "management.problem.missing");
        }
        Optional<Labels> description = labels(members, "description", Limits.DESCRIPTION);
        Optional<String> attachedTo = members.text("attachedTo", Limits.LABEL);
        OptionalInt atMost = members.number("atMost", 1, Limits.TERMS_ON_A_PAGE);
        Optional<RequiredAt> requiredAt = constant(members, "requiredAt", RequiredAt.values());
        Optional<Boolean> rootAllowed = members.flag("rootAllowed");
        Optional<Sensitivity> sensitivity = constant(members, "sensitivity", Sensitivity.values());
        OptionalInt position = members.number("position", 0, Limits.LAST_POSITION);
        List<Optional<Term>> terms = new ArrayList<>();
        for (Members term : members.objects("terms")) {
            terms.add(term(term, Optional.empty()));
        }
        members.closed().check();
        Attachment attachment = new Attachment(
                attachedTo.orElse(Attachment.PARTNER),
                atMost,
                requiredAt.orElse(RequiredAt.NEVER),
                rootAllowed.orElse(false),
                sensitivity.orElse(Sensitivity.STEWARD),
                position.orElse(Limits.LAST_POSITION));
        return tree(
                members,
                () -> new Vocabulary(
                        code,
                        label.orElseThrow(),
                        description,
                        attachment,
                        terms.stream().map(Optional::orElseThrow).toList()));
    }

    /** Terms that make no tree are told so. */
    static Vocabulary tree(Members members, Supplier<Vocabulary> vocabulary) {
        try {
            return vocabulary.get();
        } catch (IllegalArgumentException noTree) {
            members.fault("terms", "management.problem.tree");
            members.check();
            throw noTree;
        }
    }

    /**
     * A term; nothing when it is faulty, which was noted.
     *
     * @param code its code, when the address says it
     */
    static Optional<Term> term(Members members, Optional<String> code) {
        Optional<String> sent = members.text("code", Term.LONGEST_CODE);
        String chosen = code.or(() -> sent).orElse("");
        if (code.isPresent() && sent.isPresent() && !sent.equals(code)) {
            members.fault("code", "management.problem.other-code", chosen);
        } else if (!isCode(chosen)) {
            members.fault("code", "management.problem.not-a-code", Term.LONGEST_CODE);
        }
        Optional<String> parent = members.text("parent", Term.LONGEST_CODE);
        Optional<Labels> label = labels(members, "label", Limits.NAME);
        if (label.isEmpty() && !members.names().contains("label")) {
            members.fault("label", "management.problem.missing");
        }
        Map<Language, List<String>> synonyms = synonyms(members);
        Map<String, List<String>> notations = notations(members);
        Optional<LocalDate> from = day(members, "validFrom");
        Optional<LocalDate> to = day(members, "validTo");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            members.fault("validTo", "problem.ends-before-it-starts");
            return Optional.empty();
        }
        Optional<Labels> note = labels(members, "note", Limits.NOTE);
        members.closed();
        return isCode(chosen) && label.isPresent()
                ? Optional.of(new Term(chosen, parent, label.get(), synonyms, notations, from, to, note))
                : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() <= Term.LONGEST_CODE && Term.CODE.matcher(text).matches();
    }

    private static Optional<Labels> labels(Members members, String name, int longest) {
        return members.object(name).flatMap(both -> {
            String fr = both.neededText("fr", longest);
            String en = both.neededText("en", longest);
            both.closed();
            return fr.isEmpty() || en.isEmpty() ? Optional.empty() : Optional.of(new Labels(fr, en));
        });
    }

    private static Map<Language, List<String>> synonyms(Members members) {
        Map<Language, List<String>> synonyms = new EnumMap<>(Language.class);
        members.object("synonyms").ifPresent(both -> {
            for (Language language : Language.values()) {
                List<String> names = both.texts(language.tag(), Limits.NAMES, Limits.NAME);
                if (!names.isEmpty()) {
                    synonyms.put(language, names);
                }
            }
            both.closed();
        });
        return synonyms;
    }

    private static Map<String, List<String>> notations(Members members) {
        Map<String, List<String>> notations = new LinkedHashMap<>();
        members.object("notations")
                .ifPresent(systems -> systems.names().forEach(system -> {
                    List<String> codes = systems.texts(system, Limits.NAMES, Limits.NAME);
                    if (!codes.isEmpty()) {
                        notations.put(system, codes);
                    }
                }));
        return notations;
    }

    private static Optional<LocalDate> day(Members members, String name) {
        return members.text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
            } catch (DateTimeException notADay) {
                members.fault(name, "vocabulary.problem.not-a-day", text);
                return Optional.empty();
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(Members members, String name, E[] constants) {
        List<String> codes = Stream.of(constants).map(VocabularyReading::code).toList();
        return members.choice(name, codes).map(code -> constants[codes.indexOf(code)]);
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
