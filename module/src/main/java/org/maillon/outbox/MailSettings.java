package org.maillon.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which mail server takes the mail, as the person who installed the module decided. */
@ApplicationScoped
public class MailSettings {

    private static final int CONNECT_MILLISECONDS = 10_000;
    private static final int ANSWER_MILLISECONDS = 30_000;

    @Inject
    @ConfigProperty(name = "maillon.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "maillon.mail.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "maillon.mail.security", defaultValue = "starttls")
    String security;

    @Inject
    @ConfigProperty(name = "maillon.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "maillon.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "maillon.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "maillon.mail.reply-to")
    Optional<String> replyTo;

    /** Whether there is a mail server. */
    boolean isOn() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    /** The address the mail comes from, if one was decided on. */
    Optional<String> from() {
        return from.filter(address -> !address.isBlank());
    }

    /** The address answers go to, if people read them: partners answer a mail as often as its link. */
    Optional<String> replyTo() {
        return replyTo.filter(address -> !address.isBlank());
    }

    /** The account at the mail server, if it wants one. */
    Optional<String> user() {
        return user.filter(name -> !name.isBlank());
    }

    /** Its password. */
    String password() {
        return password.orElse("");
    }

    /** The settings as Jakarta Mail reads them; no conversation lasts for ever. */
    Properties properties() {
        String protocol = security.toLowerCase(Locale.ROOT);
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host.orElse(""));
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user().isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(protocol.equals("starttls")));
        properties.put("mail.smtp.starttls.required", Boolean.toString(protocol.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(protocol.equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLISECONDS));
        properties.put("mail.smtp.timeout", Integer.toString(ANSWER_MILLISECONDS));
        properties.put("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLISECONDS));
        return properties;
    }
}
