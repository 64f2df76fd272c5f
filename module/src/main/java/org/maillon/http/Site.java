package org.maillon.http;

import java.net.URI;
import java.util.Optional;
import org.maillon.language.Language;
import org.maillon.partner.Slug;

/**
 * The public site as visitors know it: its name and all its addresses.
 *
 * @param base the address of the module without a slash at its end, {@code https://www.example.org/maillon}
 * @param foundation the name of the foundation that speaks here
 */
public record Site(URI base, String foundation) {

    /** A site at an address written with or without a slash at its end. */
    public static Site at(String address, String foundation) {
        return new Site(URI.create(address.replaceAll("/+$", "")), foundation);
    }

    /** The path under which the module stands, empty at the top of a host. */
    public String path() {
        return Optional.ofNullable(base.getRawPath()).orElse("");
    }

    /** The host with its port, as it stands in addresses. */
    public String authority() {
        return Optional.ofNullable(base.getRawAuthority()).orElse("");
    }

    /** The whole address of a path of the module. */
    public String absolute(String path) {
        return base + path;
    }

    /** The address of a path of the module on its own host. */
    public String local(String path) {
        return path() + path;
    }

    /** The path of the directory. */
    public static String directory(Language language) {
        return language == Language.FR ? "/" : "/" + language.tag() + "/";
    }

    /** The path of a partner's page. */
    public static String page(Slug slug, Language language) {
        return directory(language) + "partners/" + slug;
    }

    /** The path of a partner's document for frames. */
    public static String frame(Slug slug, Language language) {
        return page(slug, language) + "/embed";
    }

    /** The path on which somebody at a partner says that its page holds. */
    public static String stillValid(String secret) {
        return "/guest/still-valid/" + secret;
    }

    /** The path of a partner in the delivery API. */
    public static String json(Slug slug) {
        return "/api/partners/" + slug;
    }
}
