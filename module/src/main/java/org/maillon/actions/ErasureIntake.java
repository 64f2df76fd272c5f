package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.ErasureInvalid;
import org.maillon.editorial.LegalGround;
import org.maillon.editorial.PersonalData;
import org.maillon.editorial.Traces;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.Phones;
import org.maillon.partner.field.EmailType;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.PhoneType;
import org.maillon.partner.field.Problem;

/** Turns what an administrator typed of a person into what can be looked for, or says everything that is wrong with it. */
@ApplicationScoped
public class ErasureIntake {

    /** Most names, addresses and numbers, each. */
    public static final int MOST = 10;

    /** Most characters of each. */
    public static final int LONGEST = 200;

    @Inject
    Phones phones;

    /**
     * What was typed of a person.
     *
     * @param account account, or empty
     * @param names names, one a line
     * @param mails mail addresses, one a line
     * @param phones phone numbers, one a line
     */
    public record Typed(String account, String names, String mails, String phones) {}

    /** Why something is erased. */
    record Why(LegalGround ground, String reason) {}

    PersonalData read(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = lines("names", typed.names(), problems);
        Set<String> mails = lines("mails", typed.mails(), problems);
        Set<String> numbers = lines("phones", typed.phones(), problems);
        Optional<String> account = Optional.of(typed.account().strip()).filter(text -> !text.isEmpty());
        names.stream()
                .filter(name -> !PersonalData.isName(name))
                .findFirst()
                .ifPresent(name -> problems.add(new Problem("names", Sentence.of("erasure.problem.name", name))));
        mails.stream()
                .filter(mail -> !EmailType.isAddress(mail))
                .findFirst()
                .ifPresent(mail -> problems.add(new Problem("mails", Sentence.of("problem.not-a-mail-address", mail))));
        Set<Phone> known = new LinkedHashSet<>();
        numbers.forEach(number -> phones.read(number, PhoneType.HOME)
                .ifPresentOrElse(
                        known::add,
                        () -> problems.add(new Problem("phones", Sentence.of("problem.not-a-phone-number", number)))));
        if (account.filter(id -> id.length() > LONGEST).isPresent()) {
            problems.add(new Problem(
                    "account",
                    Sentence.of("problem.too-long", LONGEST, account.get().length())));
        }
        PersonalData data = new PersonalData(account, names, mails, known);
        if (problems.isEmpty() && data.isEmpty()) {
            problems.add(new Problem("names", Sentence.of("erasure.problem.nobody")));
        }
        if (!problems.isEmpty()) {
            throw new ErasureInvalid(problems);
        }
        return data;
    }

    private static Set<String> lines(String place, String typed, List<Problem> problems) {
        Set<String> lines = new LinkedHashSet<>();
        typed.replace("\u0000", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        if (lines.size() > MOST) {
            problems.add(new Problem(place, Sentence.of("erasure.problem.too-many", MOST)));
        }
        lines.stream()
                .filter(line -> line.length() > LONGEST)
                .findFirst()
                .ifPresent(line ->
                        problems.add(new Problem(place, Sentence.of("problem.too-long", LONGEST, line.length()))));
        return lines;
    }

    /** Why, when the law has a ground for it and a reason is given that does not tell what shall be forgotten. */
    Why why(Optional<LegalGround> ground, String typed, Traces traces) {
        List<Problem> problems = new ArrayList<>();
        String reason = Intake.said(Optional.of(typed)).orElse("");
        if (ground.isEmpty()) {
            problems.add(new Problem("ground", Sentence.of("erasure.problem.ground")));
        }
        if (reason.isEmpty()) {
            problems.add(new Problem("reason", Sentence.of("erasure.problem.reason")));
        } else if (reason.length() > Erasure.LONGEST_REASON) {
            problems.add(
                    new Problem("reason", Sentence.of("problem.too-long", Erasure.LONGEST_REASON, reason.length())));
        } else if (traces.isIn(reason)) {
            problems.add(new Problem("reason", Sentence.of("erasure.problem.reason-tells")));
        }
        if (!problems.isEmpty()) {
            throw new ErasureInvalid(problems);
        }
        return new Why(ground.orElseThrow(), reason);
    }

    /** What the log says of it. */
    String words(Erasure erasure) {
        Messages french = Messages.in(Language.FR);
        return french.say(Sentence.of(
                "erasure.words", erasure.number(), french.say(erasure.ground().label()), erasure.reason()));
    }
}
