package org.maillon.embed;

import java.util.Locale;
import java.util.Optional;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;

/**
 * A public address as somebody asked for it: the directory, a partner's page, or its document for frames.
 *
 * @param language whose pages it belongs to
 * @param rest what follows the language, beginning with a slash
 */
record PublicPath(Language language, String rest) {

    private static final String PARTNERS = "/partners";
    private static final String FRAME = "/embed";

    static PublicPath of(String path) {
        String english = "/" + Language.EN.tag();
        return path.equals(english) || path.startsWith(english + "/")
                ? new PublicPath(Language.EN, path.substring(english.length()))
                : new PublicPath(Language.FR, path);
    }

    boolean isDirectory() {
        return rest.equals("/");
    }

    boolean framed() {
        return rest.endsWith(FRAME);
    }

    private String name() {
        String name = rest.startsWith(PARTNERS + "/") ? rest.substring(PARTNERS.length() + 1) : "";
        return framed() ? name.substring(0, Math.max(0, name.length() - FRAME.length())) : name;
    }

    /** The partner it names. */
    Optional<Slug> slug() {
        return Optional.of(name()).filter(Slug::isSlug).map(Slug::new);
    }

    /** The one right way to write it, when it was written in another: no slash too many, small letters. */
    Optional<String> properly() {
        if (rest.isEmpty() || rest.equals(PARTNERS) || rest.equals(PARTNERS + "/")) {
            return Optional.of(Site.directory(language));
        }
        String bare = rest.replaceFirst("(?<=.)/$", "").toLowerCase(Locale.ROOT);
        PublicPath proper = new PublicPath(language, bare);
        return bare.equals(rest) || proper.slug().isEmpty()
                ? Optional.empty()
                : Optional.of(proper.of(proper.slug().orElseThrow()));
    }

    /** The same kind of address for a partner. */
    String of(Slug slug) {
        return framed() ? Site.frame(slug, language) : Site.page(slug, language);
    }

    /** The same address in a language. */
    String in(Language other) {
        return isDirectory() || slug().isEmpty()
                ? Site.directory(other)
                : new PublicPath(other, rest).of(slug().orElseThrow());
    }

    /** The path in the module. */
    String address() {
        return in(language);
    }

    Rendition rendition() {
        return switch (language) {
            case FR -> framed() ? Rendition.EMBED_FR : Rendition.PAGE_FR;
            case EN -> framed() ? Rendition.EMBED_EN : Rendition.PAGE_EN;
        };
    }
}
