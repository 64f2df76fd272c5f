package org.maillon.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.SocialNetwork;

/**
 * The word before a contact detail that says what it is: "Tél. : 01 99 00 12 34".
 *
 * @param kind what follows
 * @param network the network, when the word is its name
 * @param rest what follows the word; the whole text when there is no such word
 */
record ContactLabel(Kind kind, Optional<SocialNetwork> network, String rest) {

    /** What a label announces. */
    enum Kind {
        NONE,
        PHONE,
        FAX,
        MAIL,
        SITE,
        ADDRESS,
        NETWORK
    }

    static final ContactLabel NONE = new ContactLabel(Kind.NONE, Optional.empty(), "");

    private static final Pattern LABEL = Pattern.compile("(?iu)(?:"
            + "(?<phone>t[eé]l(?:[eé]phone)?s?|phone|mobile|portable|port|standard|telephone number|gsm)"
            + "|(?<fax>fax|t[eé]l[eé]copie)"
            + "|(?<mail>courriels?|e-?mails?|m[eé]l|mail|adresse (?:e-?mail|mail|de courriel|[eé]lectronique))"
            + "|(?<site>sites?(?: (?:web|internet))?|website|web|site officiel)"
            + "|(?<address>adresses?(?: (?:postale|du si[eè]ge))?|si[eè]ge(?: social)?|antennes?|bureaux?|locaux|address|postal address)"
            + "|(?<networks>r[eé]seaux sociaux|nous suivre|suivez-nous|suivre|follow us|social (?:media|networks)))"
            + "(?:\\.?[\\s\\p{Z}]*[:：][\\s\\p{Z}]*|\\.[\\s\\p{Z}]+|[\\s\\p{Z}]+(?=[+(\\d])|[\\s\\p{Z}.]*$)(?<rest>.*)");
    private static final Pattern NAMED = Pattern.compile("([^:]{1,30}?)[\\s\\p{Z}]*[:：][\\s\\p{Z}]*(.*)");

    /** The label that a text is or begins with. */
    static ContactLabel of(String text) {
        Matcher label = LABEL.matcher(text);
        if (text.length() <= 300 && label.matches()) {
            return new ContactLabel(
                    kind(label), Optional.empty(), label.group("rest").strip());
        }
        Matcher named = NAMED.matcher(text);
        Optional<SocialNetwork> network =
                text.length() <= 300 && named.matches() ? Networks.only(named.group(1)) : Optional.empty();
        return network.isPresent()
                ? new ContactLabel(Kind.NETWORK, network, named.group(2).strip())
                : new ContactLabel(Kind.NONE, Optional.empty(), text);
    }

    private static Kind kind(Matcher label) {
        if (label.group("phone") != null) {
            return Kind.PHONE;
        }
        if (label.group("fax") != null) {
            return Kind.FAX;
        }
        if (label.group("mail") != null) {
            return Kind.MAIL;
        }
        if (label.group("site") != null) {
            return Kind.SITE;
        }
        return label.group("address") != null ? Kind.ADDRESS : Kind.NETWORK;
    }
}
