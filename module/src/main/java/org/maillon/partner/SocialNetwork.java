package org.maillon.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Labels;
import org.maillon.language.Plainly;

/** A network on which a partner has an account, with the hosts its addresses may have. */
public enum SocialNetwork {
    LINKEDIN("LinkedIn", List.of("linkedin.com"), List.of("Linked In")),
    FACEBOOK("Facebook", List.of("facebook.com", "fb.com", "fb.me"), List.of("Page Facebook")),
    INSTAGRAM("Instagram", List.of("instagram.com"), List.of("Insta")),
    YOUTUBE("YouTube", List.of("youtube.com", "youtu.be"), List.of("You Tube", "Chaîne YouTube")),
    X("X", List.of("x.com", "twitter.com"), List.of("Twitter", "X Twitter", "X (Twitter)", "X/Twitter")),
    MASTODON("Mastodon", List.of(), List.of()),
    PEERTUBE("PeerTube", List.of(), List.of("Peer Tube")),
    BLUESKY("Bluesky", List.of("bsky.app"), List.of("Blue Sky", "Bsky")),
    TIKTOK("TikTok", List.of("tiktok.com"), List.of("Tik Tok")),
    VIMEO("Vimeo", List.of("vimeo.com"), List.of()),
    DAILYMOTION("Dailymotion", List.of("dailymotion.com", "dai.ly"), List.of("Daily Motion")),
    OTHER("Autre réseau", List.of(), List.of());

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> hosts;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> otherNames;

    SocialNetwork(String title, List<String> hosts, List<String> otherNames) {
        this.title = title;
        this.hosts = hosts;
        this.otherNames = otherNames;
    }

    /** The name in interfaces. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The network's own name, the same in both languages but for {@link #OTHER}. */
    public Labels labels() {
        return this == OTHER ? new Labels(title, "Other network") : new Labels(title, title);
    }

    /**
     * Whether an address with this host can be an account on the network: one of its hosts or below one of them, never
     * a host that merely ends alike. Networks of many servers (Mastodon, PeerTube) accept any host.
     */
    public boolean accepts(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return hosts.isEmpty() || hosts.stream().anyMatch(own -> lower.equals(own) || lower.endsWith("." + own));
    }

    /** The network a page calls by this name. */
    public static Optional<SocialNetwork> named(String text) {
        String wanted = Plainly.words(text);
        for (SocialNetwork network : values()) {
            boolean known = Plainly.words(network.title).equals(wanted)
                    || network.otherNames.stream().map(Plainly::words).anyMatch(wanted::equals);
            if (known && network != OTHER) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }

    /** The network that this host belongs to alone. */
    public static Optional<SocialNetwork> ofHost(String host) {
        for (SocialNetwork network : values()) {
            if (!network.hosts.isEmpty() && network.accepts(host)) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }

    /** The network with this code. */
    public static Optional<SocialNetwork> of(String code) {
        for (SocialNetwork network : values()) {
            if (network.code().equals(code)) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }

    /** All networks as options of a choice. */
    public static Map<String, Labels> options() {
        Map<String, Labels> options = new LinkedHashMap<>();
        for (SocialNetwork network : values()) {
            options.put(network.code(), network.labels());
        }
        return options;
    }
}
