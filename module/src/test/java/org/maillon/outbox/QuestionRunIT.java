package org.maillon.outbox;

import static org.assertj.core.api.BDDAssertions.then;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.maillon.testing.RunningServer;

/** The partners of the sample whose day has come are asked by mail, once each, although the mail server was down at first. */
class QuestionRunIT {

    private static final Pattern LINK = Pattern.compile("\\S+/guest/still-valid/([A-Za-z0-9_-]{43})");
    private static final List<String> DUE = List.of("m.astier@haut-vallon.example", "yann.legoff@fonds-rivage.example");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than some rounds, and than the first pauses after a failure. */
    private static final Duration SETTLED = Duration.ofSeconds(4);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && !done.getAsBoolean()) {
            Thread.sleep(200);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String text(MimeMessage message) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    @Test
    void a_partner_is_asked_by_one_mail_and_answers_by_its_link() throws Exception {
        int port = RunningServer.freePort();
        Map<String, String> settings = Map.of(
                "maillon.mail.host", "127.0.0.1",
                "maillon.mail.port", Integer.toString(port),
                "maillon.mail.security", "none",
                "maillon.mail.first-pause", "1",
                // Whatever o'clock it is.
                "maillon.mail.hour", "0");
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (RunningServer server = RunningServer.start("question", settings)) {
            await(() -> String.join("\n", server.output()).contains("was not taken at attempt"));
            then(String.join("\n", server.output())).contains("was not taken at attempt");

            mail.start();
            await(() -> outside(mail).count() >= DUE.size());
            Thread.sleep(SETTLED.toMillis());
            List<MimeMessage> asked = outside(mail).toList();
            MimeMessage overdue = asked.stream()
                    .filter(message -> to(message).equals(DUE.get(0)))
                    .findFirst()
                    .orElseThrow();
            Matcher link = LINK.matcher(text(overdue));
            then(link.find()).isTrue();
            URI address = URI.create(link.group());
            HttpResponse<String> looked = send(HttpRequest.newBuilder(address));
            String seen = Jsoup.parse(looked.body())
                    .select("form[action*=/confirm] [name=seen]")
                    .val();
            HttpResponse<String> confirmed = send(HttpRequest.newBuilder(URI.create(address + "/confirm"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("seen=" + seen)));

            then(asked).extracting(QuestionRunIT::to).containsExactlyInAnyOrderElementsOf(new TreeSet<>(DUE));
            then(overdue.getSubject()).contains("Communauté de communes du Haut-Vallon");
            then(looked.statusCode()).isEqualTo(200);
            then(confirmed.statusCode()).isEqualTo(200);
            then(send(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(410);
            then(String.join("\n", server.output())).doesNotContain(link.group(1), DUE.get(0), DUE.get(1));
        } finally {
            mail.stop();
        }
    }

    /** What went to partners; colleagues get mail of their own. */
    private static Stream<MimeMessage> outside(GreenMail mail) {
        return Stream.of(mail.getReceivedMessages()).filter(message -> DUE.contains(to(message)));
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().replaceAll(".*<|>.*", "");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
