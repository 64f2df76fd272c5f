package org.maillon.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillon.actions.HearPartner;
import org.maillon.editorial.Freshness;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.Paragraphs;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Values;

/** What somebody at a partner is shown who is asked whether its page holds, ready for its template. */
final class VerificationPage {

    private static final String REMARK = "remark";

    private final HearPartner.Visit visit;
    private final VerificationAsked asked;
    private final Language language;
    private final Clock clock;

    /**
     * The page of a visit.
     *
     * @param asked the request it answers
     */
    VerificationPage(HearPartner.Visit visit, VerificationAsked asked, Language language, Clock clock) {
        this.visit = visit;
        this.asked = asked;
        this.language = language;
        this.clock = clock;
    }

    /**
     * A form that was sent and is shown again.
     *
     * @param form what was typed
     * @param problems what has to be put right, each at its place
     * @param refusal why it was not taken, if that is not about one place
     * @param focus the id of the element in which the cursor stands, or empty
     */
    record Sent(Form form, List<Problem> problems, Optional<Sentence> refusal, String focus) {}

    /** The form with what the public reads now. */
    static Form prefilled(Values content, Fields own) {
        Form.Builder form = new Form.Builder();
        own.toForm(content, "", form);
        Form filled = form.build();
        Map<String, List<String>> entries = new HashMap<>(filled.entries());
        for (Field<?> field : own.list()) {
            content.get(field)
                    .filter(RichText.class::isInstance)
                    .map(RichText.class::cast)
                    .ifPresent(text -> entries.put(field.key(), List.of(Paragraphs.of(text.html()))));
        }
        return new Form(entries);
    }

    /** The plain tree of what was typed; texts as they were typed. */
    static Map<String, Object> typed(Form form, Fields own) {
        Map<String, Object> typed = new HashMap<>(own.fromForm(Tidy.form(form, own), ""));
        for (Field<?> field : own.list()) {
            if (field.type().valueType() == RichText.class) {
                typed.put(field.key(), form.text(field.key()));
            }
        }
        return typed;
    }

    /** What else was said. */
    static String remark(Form form) {
        return form.text(REMARK);
    }

    /** What the template is given. */
    Map<String, Object> model(Site site, Optional<Sent> sent) {
        Messages messages = Messages.in(language);
        Moments moments = new Moments(language, clock);
        Fields own = visit.type().ownWords();
        Form form = sent.map(Sent::form).orElseGet(() -> prefilled(visit.content(), own));
        List<Problem> problems = sent.map(Sent::problems).orElse(List.of());
        Map<String, Object> model = new HashMap<>();
        model.put("self", site.local(asked.address()));
        model.put("languages", languages(site));
        model.put("name", visit.name());
        // Whoever corrects what was refused goes on from what they read; everybody else from what is here now.
        boolean isCorrecting = sent.isPresent() && asked.place().equals(VerificationAsked.PROPOSE);
        model.put("seen", Integer.toString(isCorrecting ? asked.seen() : visit.revision()));
        model.put("refusedAt", asked.place());
        Freshness.Contact contact = visit.link().contact();
        model.put("contact", contact.name());
        model.put("until", moments.date(visit.link().expiresAt()));
        model.put("untilMachine", moments.machine(visit.link().expiresAt()));
        visit.verifiedOn()
                .ifPresent(day -> model.put("verified", Map.of("value", day.toString(), "words", moments.date(day))));
        model.put("fields", view(form, problems, sent.map(Sent::focus).orElse("")));
        model.put(
                "problems",
                problems.stream()
                        .map(problem -> Map.of(
                                "id",
                                "f-" + problem.path().replace('.', '-'),
                                "text",
                                messages.say(problem.sentence())))
                        .toList());
        model.put("remark", sent.map(one -> remark(one.form())).orElse(""));
        model.put("refusal", sent.flatMap(Sent::refusal).map(messages::say).orElse(""));
        return model;
    }

    private List<FormView.SectionView> view(Form form, List<Problem> problems, String focus) {
        Map<String, List<String>> entries = new HashMap<>(form.entries());
        // The form view asks the form for the language of the page; nobody can send another.
        entries.put(PartnerType.LANGUAGE.key(), List.of(visit.contentLanguage()));
        LocalDate today = LocalDate.now(clock.withZone(PartnerType.ZONE));
        Set<String> own =
                visit.type().ownWords().list().stream().map(Field::key).collect(Collectors.toSet());
        return new FormView(
                        visit.type(),
                        visit.taxonomy(),
                        new Form(entries),
                        problems,
                        language,
                        today,
                        Gallery.EMPTY,
                        focus)
                .sections(own);
    }

    private Map<String, Object> languages(Site site) {
        Map<String, Object> languages = new HashMap<>();
        for (Language other : Language.values()) {
            languages.put(other.tag(), site.local(asked.address()) + "?lang=" + other.tag());
        }
        return languages;
    }
}
