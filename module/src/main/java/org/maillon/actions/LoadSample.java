package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshness.Contact;
import org.maillon.editorial.Freshness.Contract;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Transition;
import org.maillon.language.Language;
import org.maillon.partner.MediaFiles;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Image;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Values;

/** Fills a fresh demonstration with partners, each brought to its state by the people of the demonstration. */
@ApplicationScoped
public class LoadSample {

    private static final int MONTHS = 12;

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Partners partners;

    @Inject
    ImportPage importPage;

    @Inject
    SavePartner savePartner;

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    KeepMedia keepMedia;

    @Inject
    Publishing publishing;

    @Inject
    Ledger ledger;

    @Inject
    Freshnesses freshnesses;

    @Inject
    LoadSample inTransaction;

    /** The people who play the stories. */
    public record Cast(Editor author, Editor reviewer, Editor direction, Editor publisher) {}

    /**
     * One partner and how far it went.
     *
     * @param fileName where its text was read
     * @param text the page to import
     * @param outcome {@code draft}, {@code in-review}, {@code waits-for-direction}, {@code changes-requested}, {@code approved},
     *     {@code published}, {@code published-with-draft} or {@code archived}
     * @param comment what the last person said
     * @param logo its logo, if it has one
     * @param addition a paragraph that a newer draft adds to a field
     * @param agreed what was agreed on with the partner, if something was
     */
    public record Story(
            String fileName,
            String text,
            String outcome,
            String comment,
            Optional<Logo> logo,
            Optional<Addition> addition,
            Optional<Agreed> agreed) {

        /** A story in which nothing was agreed on with the partner. */
        public Story(
                String fileName,
                String text,
                String outcome,
                String comment,
                Optional<Logo> logo,
                Optional<Addition> addition) {
            this(fileName, text, outcome, comment, logo, addition, Optional.empty());
        }
    }

    /**
     * Who at the partner is asked whether its page holds.
     *
     * @param contact how they are called
     * @param mail where they are written to
     * @param dueIn how many days from today the next answer is due; negative when that day is over
     * @param verifiedAgo how many days ago somebody last said that it holds; 0 when nobody ever did
     */
    public record Agreed(String contact, String mail, int dueIn, int verifiedAgo) {}

    /** A logo with its alternative text. */
    public record Logo(String fileName, String drawing, String alternative) {}

    /** A paragraph for a field. */
    public record Addition(String field, String paragraph) {}

    /** Whether there is anything yet; a demonstration is filled once and then left to its people. */
    @Transactional
    public boolean isEmpty() {
        return partners.list(new Partners.Query(
                                Partners.View.ALL,
                                "",
                                Map.of(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Partners.Sort.NAME,
                                false,
                                0,
                                1))
                        .total()
                == 0;
    }

    /** Plays every story, one transaction each. */
    public void execute(List<Story> stories, Cast cast) {
        stories.forEach(story -> inTransaction.play(story, cast));
    }

    /** Plays one story from import to its outcome; the id is its partner's. */
    @Transactional
    public UUID play(Story story, Cast cast) {
        UUID id = write(story, cast.author());
        Optional<String> comment = Optional.of(story.comment());
        switch (story.outcome()) {
            case "draft" -> {}
            case "in-review" -> move(id, Transition.SUBMIT, cast.author(), comment);
            case "waits-for-direction" -> {
                move(id, Transition.SUBMIT, cast.author(), comment);
                move(id, Transition.APPROVE, cast.reviewer(), Optional.empty());
            }
            case "changes-requested" -> {
                move(id, Transition.SUBMIT, cast.author(), Optional.empty());
                move(id, Transition.REQUEST_CHANGES, cast.reviewer(), comment);
            }
            case "approved" -> approve(id, cast, comment);
            case "published" -> publish(id, cast, comment);
            case "published-with-draft" -> {
                publish(id, cast, Optional.empty());
                story.addition().ifPresent(addition -> add(id, addition, cast.author(), comment));
            }
            case "archived" -> {
                publish(id, cast, Optional.empty());
                move(id, Transition.ARCHIVE, cast.publisher(), comment);
            }
            default -> throw new IllegalArgumentException(story.fileName() + " has no outcome " + story.outcome());
        }
        story.agreed().ifPresent(agreed -> agree(id, agreed, cast.author()));
        return id;
    }

    private void agree(UUID id, Agreed agreed, Editor author) {
        LocalDate today = ledger.now().atZone(PartnerType.ZONE).toLocalDate();
        Contract contract = new Contract(
                new Contact(agreed.contact(), Optional.of(agreed.mail())),
                Language.FR,
                MONTHS,
                today.plusDays(agreed.dueIn()));
        Optional<LocalDate> verifiedOn =
                Optional.of(agreed.verifiedAgo()).filter(days -> days > 0).map(days -> today.minusDays(days));
        freshnesses.put(new Freshness(id, Optional.of(contract), verifiedOn, Optional.empty()));
        Partner partner = partners.find(id).orElseThrow();
        publishing.show(partner, intake.type());
        ledger.note(
                author,
                KeepFresh.AGREE,
                partner,
                Optional.of(partner.state()),
                Optional.of(FreshnessWords.agreed(contract)));
    }

    private UUID write(Story story, Editor author) {
        UUID[] created = new UUID[1];
        acting.as(author, () -> {
            PageReader.Page page = importPage.preview(story.text(), PageReader.Format.TEXT);
            Partner partner = importPage.execute(
                    page.content(), Optional.of(story.fileName()), page.faults().size());
            created[0] = partner.id();
            story.logo().ifPresent(logo -> addLogo(partner, logo));
        });
        return created[0];
    }

    private void addLogo(Partner partner, Logo logo) {
        try {
            byte[] drawing = logo.drawing().getBytes(StandardCharsets.UTF_8);
            MediaFiles.MediaFile file = keepMedia.execute(new ByteArrayInputStream(drawing), logo.fileName());
            Image image = new Image(file.id(), Optional.of(logo.alternative()), Optional.empty());
            save(partner, partner.working().content().with(PartnerType.LOGO, image), Optional.empty());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void save(Partner partner, Values values, Optional<String> note) {
        Map<String, Object> plain = new LinkedHashMap<>(intake.type().fields().plain(values));
        savePartner.execute(partner.id(), partner.version(), plain, note);
    }

    private void add(UUID id, Addition addition, Editor author, Optional<String> note) {
        acting.as(author, () -> {
            Partner partner = partners.find(id).orElseThrow();
            Field<?> field = intake.type().fields().field(addition.field()).orElseThrow();
            Values content = partner.working().content();
            String html =
                    content.get(field).map(value -> ((RichText) value).html()).orElse("");
            Map<String, Object> plain =
                    new LinkedHashMap<>(intake.type().fields().plain(content));
            plain.put(addition.field(), html + "<p>" + addition.paragraph() + "</p>");
            savePartner.execute(id, partner.version(), plain, note);
        });
    }

    private void approve(UUID id, Cast cast, Optional<String> comment) {
        move(id, Transition.SUBMIT, cast.author(), Optional.empty());
        move(id, Transition.APPROVE, cast.reviewer(), comment);
        if (partners.find(id).orElseThrow().state() == ModerationState.IN_REVIEW) {
            move(id, Transition.APPROVE, cast.direction(), Optional.empty());
        }
    }

    private void publish(UUID id, Cast cast, Optional<String> comment) {
        approve(id, cast, comment);
        acting.as(
                cast.publisher(),
                () -> publishPartner.execute(id, version(id), PublishPartner.Date.KEEP, Optional.empty()));
    }

    private void move(UUID id, Transition transition, Editor editor, Optional<String> comment) {
        acting.as(editor, () -> movePartner.execute(id, version(id), transition, comment));
    }

    private long version(UUID id) {
        return partners.find(id).orElseThrow().version();
    }
}
