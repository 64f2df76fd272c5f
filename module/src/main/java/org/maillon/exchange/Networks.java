package org.maillon.exchange;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.language.Plainly;
import org.maillon.partner.SocialNetwork;
import org.maillon.partner.field.LinkType;

/** Recognises networks in the texts and addresses of links, and addresses that only look like theirs. */
final class Networks {

    // "X" is a word of its own only where it is plainly a network.
    private static final Pattern ON_X = Pattern.compile("(?:.* )?(?:sur|on|compte|account|reseau) x(?: .*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(?i)(?:https?:)?//([^/?#]*)");
    private static final int LONGEST = 200;
    private static final int SHORTEST_LOOK = 5;

    private Networks() {}

    /** The network whose name is the whole text. */
    static Optional<SocialNetwork> only(String text) {
        return text.length() > 40 ? Optional.empty() : SocialNetwork.named(text);
    }

    /** The network a text names: "LinkedIn", "Notre chaîne YouTube". */
    static Optional<SocialNetwork> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<SocialNetwork> whole = only(text);
        if (whole.isPresent()) {
            return whole;
        }
        String plain = Plainly.words(text);
        if (ON_X.matcher(plain).matches()) {
            return Optional.of(SocialNetwork.X);
        }
        List<String> words = Arrays.asList(plain.split(" ", -1));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() < SHORTEST_LOOK) {
                continue;
            }
            Optional<SocialNetwork> network = SocialNetwork.named(words.get(i));
            if (network.isPresent()) {
                return network;
            }
        }
        return Optional.empty();
    }

    /** The network that an address belongs to. */
    static Optional<SocialNetwork> at(LinkTarget target) {
        return target.web().map(LinkType::host).flatMap(SocialNetwork::ofHost);
    }

    /** Whether an account on a network can have this address. */
    static boolean accepts(SocialNetwork network, LinkTarget target) {
        Optional<String> host = target.web().map(LinkType::host);
        // A network of many servers is on none that belongs to another network.
        boolean other = host.flatMap(SocialNetwork::ofHost)
                .filter(owner -> owner != network)
                .isPresent();
        return host.filter(network::accepts).isPresent() && !other;
    }

    /** The network that an address looks like one of without being so: {@code faceb00k.example}. */
    static Optional<SocialNetwork> looksLike(LinkTarget target) {
        Matcher authority = AUTHORITY.matcher(target.address());
        if (!authority.lookingAt() || at(target).isPresent()) {
            return Optional.empty();
        }
        String host = disguised(authority.group(1));
        for (SocialNetwork network : SocialNetwork.values()) {
            String name = network.code();
            if (network != SocialNetwork.OTHER && name.length() >= SHORTEST_LOOK && isDisguise(host, network)) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }

    private static boolean isDisguise(String host, SocialNetwork network) {
        if (network == SocialNetwork.MASTODON || network == SocialNetwork.PEERTUBE) {
            // Their servers are named after them as a rule.
            return false;
        }
        return Arrays.stream(host.split("[.@:-]", -1))
                .anyMatch(part -> part.contains(network.code()) || isNearly(part, network.code()));
    }

    /** One letter changed, added or missing. */
    private static boolean isNearly(String word, String name) {
        if (name.length() < 6 || Math.abs(word.length() - name.length()) > 1 || word.equals(name)) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(word.length(), name.length());
        while (start < shorter && word.charAt(start) == name.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && word.charAt(word.length() - 1 - end) == name.charAt(name.length() - 1 - end)) {
            end++;
        }
        return Math.max(word.length(), name.length()) - start - end <= 1;
    }

    /** The host with look-alike characters as the letters they pass for. */
    private static String disguised(String host) {
        String decoded = host.toLowerCase(Locale.ROOT);
        try {
            decoded = IDN.toUnicode(decoded);
        } catch (IllegalArgumentException notInternational) {
            decoded = host.toLowerCase(Locale.ROOT);
        }
        String bare = Normalizer.normalize(decoded, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        StringBuilder letters = new StringBuilder();
        bare.chars().forEach(character -> letters.append(letter((char) character)));
        return letters.toString().replace("vv", "w").replace("rn", "m");
    }

    private static char letter(char character) {
        // Digits, Cyrillic, Greek and phonetic letters that pass for Latin ones.
        String disguises =
                "0\u043e1\u0456\u04cf\u01315\u0455\u0430\u0435\u0440\u0441\u0445\u0443\u0501\u02613\u0251\u03bf\u03b5";
        String letters = "oolilissaepcxydgeaoe";
        int found = disguises.indexOf(character);
        return found < 0 ? character : letters.charAt(found);
    }
}
