package org.maillon.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Post;
import org.maillon.http.Site;
import org.maillon.language.Language;

/** Hands letters to a mail server by SMTP, as text and as HTML; whatever is in a header is kept on one line. */
@ApplicationScoped
public class SmtpPost implements Post {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    MailSettings settings;

    @Inject
    Wording wording;

    @Inject
    Site site;

    @Inject
    Clock clock;

    /** Post outside a server. */
    static SmtpPost of(MailSettings settings, Wording wording, Site site, Clock clock) {
        SmtpPost post = new SmtpPost();
        post.settings = settings;
        post.wording = wording;
        post.site = site;
        post.clock = clock;
        return post;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public void send(Letters.Letter letter, String name, String address, Language language) throws NotTaken {
        send(letter.id(), wording.of(letter, name, language), name, address, language);
    }

    @Override
    public void ask(Question question) throws NotTaken {
        send(question.letter(), wording.of(question), question.name(), question.address(), question.language());
    }

    @Override
    public void invite(Invitation invitation) throws NotTaken {
        send(
                invitation.letter(),
                wording.of(invitation),
                invitation.link().guest().name(),
                invitation.address(),
                invitation.link().language());
    }

    private void send(UUID letter, Wording.Words words, String name, String address, Language language)
            throws NotTaken {
        try {
            Transport.send(message(letter, words, name, address, language));
        } catch (MessagingException | UnsupportedEncodingException refused) {
            throw new NotTaken(why(refused));
        }
    }

    private MimeMessage message(UUID letter, Wording.Words words, String name, String address, Language language)
            throws MessagingException, UnsupportedEncodingException {
        // The name of a message is the letter's, so that one that is sent again is known for the same.
        MimeMessage message = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter + "@" + site.base().getHost() + ">");
            }
        };
        message.setFrom(new InternetAddress(from(), "Maillon", UTF_8));
        if (settings.replyTo().isPresent()) {
            message.setReplyTo(InternetAddress.parse(settings.replyTo().get(), true));
        }
        InternetAddress to = new InternetAddress(address, oneLine(name), UTF_8);
        to.validate();
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(oneLine(words.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // Out-of-office answers would come back to nobody.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language.tag());
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(words.text(), "plain"));
        both.addBodyPart(part(words.html(), "html"));
        message.setContent(both);
        return message;
    }

    private String from() {
        return settings.from().orElseGet(() -> "maillon@" + site.base().getHost());
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private Session session() {
        return Session.getInstance(settings.properties(), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user().orElse(""), settings.password());
            }
        });
    }

    /** A name may say anything, but not begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** What the mail server said, without the addresses it may have repeated. */
    private static String why(Exception refused) {
        String said = oneLine(String.valueOf(refused.getMessage())).replaceAll("\\S+@\\S+", "…");
        String whole = refused.getClass().getSimpleName() + ": " + said;
        return whole.substring(0, Math.min(whole.length(), 300));
    }
}
