package org.maillon.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.Letters.Letter;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Person;
import org.maillon.editorial.Post;
import org.maillon.editorial.Reason;
import org.maillon.http.Assets;
import org.maillon.http.Pages;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.Slug;

/** Letters as a real mail server gets them. */
class SmtpPostTest {

    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00Z");
    private static final Site SITE = Site.at("https://www.fondation.example/maillon", "Fondation");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpPost post() {
        MailSettings settings = new MailSettings();
        settings.host = Optional.of("127.0.0.1");
        settings.port = server.getSmtp().getPort();
        settings.security = "none";
        settings.user = Optional.empty();
        settings.password = Optional.of("geheim");
        settings.replyTo = Optional.of("partenaires@fondation.example");
        settings.from = Optional.of("ne-pas-repondre@fondation.example");
        Wording wording = Wording.of(Pages.of(SITE, new Assets()), SITE);
        return SmtpPost.of(settings, wording, SITE, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Notification told(String subject, Optional<String> comment) {
        AuditEntry entry = new AuditEntry(
                NOW,
                new Person("rose", "Rose Été"),
                "request-changes",
                Optional.of(new UUID(1, 2)),
                subject,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                comment);
        return new Notification(new UUID(3, 4), "alice", Reason.CHANGES_REQUESTED, entry, false);
    }

    private static Letter letter(Notification... notifications) {
        return new Letter(
                new UUID(5, 6),
                "alice",
                notifications.length > 1 ? Optional.of(LocalDate.of(2026, 5, 3)) : Optional.empty(),
                1,
                List.of(notifications),
                Optional.empty());
    }

    private MimeMessage received() {
        MimeMessage[] all = server.getReceivedMessages();
        then(all).hasSize(1);
        return all[0];
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(index)
                .getContent()
                .toString();
    }

    @Test
    void a_letter_says_what_happened_as_text_and_as_html_in_the_language_of_who_gets_it() throws Exception {
        post().send(
                        letter(told("Réseau <b>& Cie", Optional.of("Un mot\n<script>alert(1)</script>"))),
                        "Alice Martin",
                        "alice@fondation.example",
                        Language.EN);

        MimeMessage message = received();
        then(message.getSubject()).isEqualTo("Rose Été asks for changes in “Réseau <b>& Cie”");
        then(message.getFrom()[0].toString()).contains("ne-pas-repondre@fondation.example");
        then(message.getAllRecipients()[0].toString()).isEqualTo("Alice Martin <alice@fondation.example>");
        then(message.getHeader("Message-ID")).containsExactly("<" + new UUID(5, 6) + "@www.fondation.example>");
        then(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        then(part(message, 0))
                .contains("Hello Alice Martin,", "Réseau <b>& Cie", "> Un mot", "> <script>")
                .contains("https://www.fondation.example/maillon/desk/notifications/" + new UUID(3, 4));
        then(part(message, 1))
                .contains("<html lang=\"en\">", "Réseau &lt;b&gt;&amp; Cie", "&lt;script&gt;")
                .doesNotContain("<script>", "geheim");
    }

    @Test
    void an_invitation_brings_the_link_with_its_secret_and_the_words_of_who_asks() throws Exception {
        GuestToken token = GuestToken.fresh(new SecureRandom());
        GuestLink link = new GuestLink(
                new UUID(7, 8),
                new UUID(1, 2),
                3,
                new GuestLink.Guest("Hélène Marchand", Optional.of("helene@reseau.example")),
                GuestRight.COMMENT,
                Language.FR,
                Optional.of("Un mot\n<b>pour vous</b>"),
                new Person("rose", "Rose Été"),
                NOW,
                NOW.plusSeconds(86_400),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        post().invite(new Post.Invitation(new UUID(5, 6), link, "helene@reseau.example", "Réseau <b>& Cie", token));

        MimeMessage message = received();
        then(message.getSubject()).contains("Réseau <b>& Cie");
        then(message.getAllRecipients()[0].toString()).contains("helene@reseau.example");
        then(message.getHeader("Message-ID")).containsExactly("<" + new UUID(5, 6) + "@www.fondation.example>");
        String address = "https://www.fondation.example/maillon/guest/" + token.secret();
        then(part(message, 0))
                .contains("Bonjour Hélène Marchand,", "Rose Été", "> Un mot", "4 mai 2026")
                .contains(address)
                .doesNotContain("/desk/");
        then(part(message, 1))
                .contains("href=\"" + address + "\"", "Réseau &lt;b&gt;&amp; Cie", "&lt;b&gt;pour vous&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void a_digest_tells_everything_in_one_letter() throws Exception {
        post().send(
                        letter(told("Une page", Optional.empty()), told("Une autre", Optional.empty())),
                        "Alice",
                        "alice@fondation.example",
                        Language.FR);

        MimeMessage message = received();
        then(message.getSubject()).startsWith("Maillon").contains("2 notifications non lues");
        then(part(message, 0)).contains("Une page", "Une autre").startsWith("Bonjour Alice,");
    }

    @Test
    void nothing_anybody_is_called_can_begin_a_header() throws Exception {
        String evil = "Page\r\nBcc: spy@evil.example\r\n\r\nHello\u2028X\u0000";
        post().send(
                        letter(told(evil, Optional.empty())),
                        "Al\r\nCc: spy@evil.example",
                        "alice@fondation.example",
                        Language.FR);

        MimeMessage message = received();
        then(message.getAllRecipients()).hasSize(1);
        then(message.getHeader("Bcc")).isNull();
        then(message.getHeader("Cc")).isNull();
        List<String> names = new ArrayList<>();
        Collections.list(message.getAllHeaders()).forEach(header -> names.add(header.getName()));
        then(names).doesNotContain("Hello");
        then(message.getSubject()).contains("Bcc: spy@evil.example").doesNotContain("\n", "\r");
    }

    @Test
    void an_address_that_is_more_than_an_address_is_not_written_to() {
        assertThatThrownBy(() -> post().send(
                                letter(told("Page", Optional.empty())),
                                "Alice",
                                "alice@fondation.example>\r\nRCPT TO:<spy@evil.example",
                                Language.FR))
                .isInstanceOf(Post.NotTaken.class);
        then(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_server_that_is_down_is_told_without_names_and_secrets() {
        SmtpPost post = post();
        server.stop();

        assertThatThrownBy(() -> post.send(
                        letter(told("Page", Optional.of("Un secret"))),
                        "Alice",
                        "alice@fondation.example",
                        Language.FR))
                .isInstanceOf(Post.NotTaken.class)
                .message()
                .doesNotContain("geheim", "alice", "Un secret", "\n");
    }

    @Test
    void a_partner_is_asked_with_a_link_that_is_in_the_letter_and_in_nothing_that_went_wrong() throws Exception {
        GuestToken token = GuestToken.of("A".repeat(43)).orElseThrow();
        Post.Question question = new Post.Question(
                new UUID(7, 8),
                "Hélène\r\nBcc: spy@evil.example",
                "helene@rtes.example",
                Language.FR,
                "Réseau <b>& Cie",
                new Slug("rtes"),
                Optional.of(LocalDate.of(2026, 6, 1)),
                NOW,
                token);
        String link = "https://www.fondation.example/maillon/guest/still-valid/" + token.secret();
        SmtpPost post = post();

        post.ask(question);
        MimeMessage message = received();
        server.stop();

        then(message.getSubject()).isEqualTo("Votre page «\u202fRéseau <b>& Cie\u202f» est-elle toujours juste\u202f?");
        then(message.getAllRecipients()).hasSize(1);
        then(message.getReplyTo()).containsExactly(new InternetAddress("partenaires@fondation.example"));
        then(message.getHeader("Bcc")).isNull();
        then(message.getHeader("Message-ID")).containsExactly("<" + new UUID(7, 8) + "@www.fondation.example>");
        then(part(message, 0))
                .contains("\n" + link, "1 juin 2026", "https://www.fondation.example/maillon/partners/rtes");
        then(part(message, 1)).contains("<a href=\"" + link + "\"", "Réseau &lt;b&gt;&amp; Cie");
        assertThatThrownBy(() -> post.ask(question))
                .isInstanceOf(Post.NotTaken.class)
                .message()
                .doesNotContain(token.secret(), "helene");
    }
}
