package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.HearGuest;
import org.maillon.actions.KeepMedia;
import org.maillon.editorial.GuestOpinion.Verdict;
import org.maillon.editorial.LinkOver;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.language.Language;

/** The door for guests: they see one revision of one page, comment on it and say what they think of it. */
@WebServlet(GuestAsked.FOLDER + "*")
public class GuestDoor extends LinkDoor<GuestAsked> {

    private static final long serialVersionUID = 1L;
    private static final int SEE_OTHER = 303;
    private static final int MOST_BYTES = 65_536;
    private static final String COMMENTED = "comment";

    /** A drawing opened by itself may draw, and nothing else: no script, no frame, no request. */
    private static final String DRAWING_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    @Inject
    transient HearGuest hearGuest;

    /** The container makes it. */
    public GuestDoor() {
        super(MOST_BYTES, "");
    }

    @Override
    Optional<GuestAsked> asked(HttpServletRequest request) {
        return GuestAsked.of(request);
    }

    @Override
    Answer read(GuestAsked asked) throws IOException {
        return switch (asked.place()) {
            case GuestAsked.MEDIA -> picture(asked);
            case GuestAsked.PAGE -> rendering(hearGuest.page(asked.token(), asked.language()), asked);
            case GuestAsked.CHANGES -> rendering(hearGuest.changes(asked.token(), asked.language()), asked);
            default ->
                page(200, asked, Optional.empty(), asked.request().getMethod().equals("GET"));
        };
    }

    private Answer picture(GuestAsked asked) throws IOException {
        Optional<KeepMedia.Stored> stored = hearGuest.picture(asked.token(), asked.id());
        if (stored.isEmpty()) {
            return Answer.of(404, Body.of("text/plain; charset=utf-8", "404\n"));
        }
        byte[] bytes = Files.readAllBytes(stored.get().bytes());
        return Answer.ok(Body.of(stored.get().file().contentType(), bytes, asked.id()))
                .with("Content-Security-Policy", DRAWING_ONLY);
    }

    /** The rendering with its pictures at addresses that the guest's secret opens. */
    private Answer rendering(String page, GuestAsked asked) {
        String pictures = site.local(asked.address()) + "/" + GuestAsked.MEDIA + "/";
        return framed(PreviewController.withPictures(page, id -> pictures + id));
    }

    @Override
    Answer take(GuestAsked asked) {
        try {
            String back =
                    asked.language().map(one -> "?lang=" + one.tag() + "&").orElse("?");
            return Answer.empty(SEE_OTHER).with("Location", site.local(asked.address()) + back + "done=" + done(asked));
        } catch (UnknownGuestLink | LinkOver nothingThere) {
            throw nothingThere;
        } catch (Refusal refusal) {
            String form = asked.id().isEmpty() ? asked.place() : asked.id();
            GuestPage.Typed typed = new GuestPage.Typed(form, asked.text("place"), asked.text("words"), refusal);
            return page(ErrorPages.status(refusal.kind()), asked, Optional.of(typed), false);
        }
    }

    /** Does what the form asks for, and tells what that was. */
    private String done(GuestAsked asked) {
        if (asked.place().equals(GuestAsked.ANSWER)) {
            Verdict verdict = Verdict.of(asked.text("verdict")).orElse(Verdict.ASKS_FOR_CHANGES);
            hearGuest.answer(asked.token(), verdict, asked.text("words"));
            return verdict.code();
        }
        if (asked.id().isEmpty()) {
            hearGuest.comment(asked.token(), Talk.anchor(asked.text("place")), asked.text("words"));
        } else {
            hearGuest.reply(asked.token(), asked.thread(), asked.text("words"));
        }
        return COMMENTED;
    }

    private Answer page(int status, GuestAsked asked, Optional<GuestPage.Typed> typed, boolean isOpening) {
        HearGuest.Visit visit = hearGuest.open(asked.token(), asked.language(), isOpening);
        Language language = visit.showing().language();
        List<String> known = List.of(COMMENTED, Verdict.AGREES.code(), Verdict.ASKS_FOR_CHANGES.code());
        String done = Optional.of(asked.text("done"))
                .filter(code -> typed.isEmpty() && known.contains(code))
                .orElse("");
        String page = pages.write(
                "desk/guest.ftl",
                language,
                new GuestPage(visit, asked.address(), clock)
                        .model(site, typed, done, asked.text("view").equals(GuestAsked.CHANGES)));
        return page(status, page, language);
    }
}
