package org.maillon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillon.exchange.Inline.Link;
import org.maillon.language.Plainly;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.SocialNetwork;

/** Looks at every link of a page and says what is wrong with it. */
final class LinkFaults {

    private static final Set<String> GENERIC = Set.of(
            "voir le site internet",
            "voir site internet",
            "voir le site",
            "voir site",
            "voir le site web",
            "voir site web",
            "site internet",
            "site web",
            "site",
            "le site",
            "le site internet",
            "le site web",
            "ce site",
            "site officiel",
            "le site officiel",
            "visiter le site",
            "visitez le site",
            "consulter le site",
            "acceder au site",
            "aller sur le site",
            "cliquez ici",
            "cliquer ici",
            "cliquez la",
            "ici",
            "c est ici",
            "par ici",
            "en savoir plus",
            "en savoir",
            "savoir plus",
            "pour en savoir plus",
            "lire la suite",
            "la suite",
            "suite",
            "lire plus",
            "lire",
            "plus d informations",
            "plus d information",
            "plus d infos",
            "plus d info",
            "plus de details",
            "voir plus",
            "voir",
            "voir la page",
            "voir le lien",
            "lien",
            "le lien",
            "ce lien",
            "suivre ce lien",
            "suivez ce lien",
            "lien externe",
            "page web",
            "decouvrir",
            "consulter",
            "telecharger",
            "details",
            "plus",
            "website",
            "web site",
            "the website",
            "visit website",
            "visit the website",
            "visit our website",
            "see website",
            "see the website",
            "view website",
            "go to website",
            "visit site",
            "visit the site",
            "click here",
            "click",
            "here",
            "read more",
            "more",
            "learn more",
            "find out more",
            "more information",
            "more info",
            "see more",
            "link",
            "this link",
            "the link",
            "download",
            "details here",
            "view",
            "read");

    private final PageDraft draft;

    LinkFaults(PageDraft draft) {
        this.draft = draft;
    }

    /** Checks the links of a row, wherever it stands. */
    void check(Row row) {
        for (int i = 0; i < row.inlines().size(); i++) {
            if (row.inlines().get(i) instanceof Link link) {
                if (i > 0 && row.inlines().get(i - 1) instanceof Link before) {
                    glued(before, link);
                }
                check(link);
            }
        }
    }

    private void glued(Link before, Link link) {
        boolean oneLine = before.place().line() == link.place().line();
        String joint =
                oneLine ? draft.source().written(link.place().line(), before.labelTo(), link.labelTo()) : link.text();
        draft.fault(FaultKind.GLUED_LINKS, link.place().line(), joint, before.text(), link.text());
    }

    private void check(Link link) {
        int line = link.place().line();
        String text = link.text();
        LinkTarget target = link.target();
        switch (target.kind()) {
            case NONE -> draft.fault(FaultKind.LINK_WITHOUT_TARGET, line, text);
            case UNUSABLE -> unusable(link, target);
            case FORBIDDEN -> draft.fault(FaultKind.FORBIDDEN_LINK_SCHEME, line, text, scheme(target));
            case WEB -> lookAlike(text, line, target);
            case MAIL, PHONE -> {}
        }
        if (GENERIC.contains(plain(text))) {
            draft.fault(FaultKind.GENERIC_LINK_TEXT, line, text);
        }
        Networks.only(text)
                .ifPresent(network -> draft.fault(FaultKind.NETWORK_ONLY_LINK_TEXT, line, text, network.labels()));
    }

    private void unusable(Link link, LinkTarget target) {
        int line = link.place().line();
        Optional<SocialNetwork> network = disguise(link.text(), target);
        if (target.address().regionMatches(true, 0, "mailto:", 0, 7)) {
            draft.fault(FaultKind.INVALID_EMAIL, line, target.bare());
        } else if (network.isPresent()) {
            draft.fault(
                    FaultKind.LOOK_ALIKE_HOST, line, link.text(), network.get().labels(), target.address());
        } else {
            draft.faultAs(
                    "import.link-without-target.unusable",
                    FaultKind.LINK_WITHOUT_TARGET,
                    line,
                    link.text(),
                    target.address());
        }
    }

    private void lookAlike(String text, int line, LinkTarget target) {
        disguise(text, target)
                .ifPresent(network ->
                        draft.fault(FaultKind.LOOK_ALIKE_HOST, line, text, network.labels(), target.address()));
    }

    /** The network a link pretends to lead to, by its text in any block or by the look of its host. */
    static Optional<SocialNetwork> disguise(String text, LinkTarget target) {
        boolean web = target.kind() == LinkTarget.Kind.WEB || target.address().contains("//");
        if (!web) {
            return Optional.empty();
        }
        return Networks.only(text)
                .or(() -> isAccount(text) ? Networks.in(text) : Optional.empty())
                .filter(network -> !Networks.accepts(network, target))
                .or(() -> Networks.looksLike(target));
    }

    /** "Les Forges sur LinkedIn" and "Le LinkedIn des Forges" name an account; a sentence about a network does not. */
    private static boolean isAccount(String text) {
        return plain(text).split(" ", -1).length <= 12;
    }

    static String scheme(LinkTarget target) {
        int colon = target.address().indexOf(':');
        return colon < 0 ? "" : target.address().substring(0, colon).strip();
    }

    static boolean isGeneric(String text) {
        return GENERIC.contains(plain(text));
    }

    private static String plain(String text) {
        return text.length() > 60 ? "" : Plainly.words(text);
    }

    /** Whether every part is a link or something that parts links. */
    static boolean onlyLinks(List<Inline> inlines) {
        boolean links = false;
        for (Inline inline : inlines) {
            if (inline instanceof Link link && !link.text().isEmpty()) {
                links = true;
            } else if (inline instanceof Inline.Text text
                    && !text.text()
                            .replaceAll("[\\s\\p{Z}|•·,;/>→»›\\p{Pd}]", "")
                            .isEmpty()) {
                return false;
            }
        }
        return links;
    }
}
