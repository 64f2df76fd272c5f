package org.maillon.embed;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.language.Language;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;

class PublicPathTest {

    @ParameterizedTest
    @CsvSource({
        "/partners/rtes,           PAGE_FR",
        "/en/partners/rtes,        PAGE_EN",
        "/partners/rtes/embed,     EMBED_FR",
        "/en/partners/rtes/embed,  EMBED_EN",
    })
    void an_address_names_a_partner_and_a_shape(String path, Rendition rendition) {
        PublicPath read = PublicPath.of(path);

        then(read.slug()).contains(new Slug("rtes"));
        then(read.rendition()).isEqualTo(rendition);
        then(read.address()).isEqualTo(path);
        then(read.properly()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/en,                      /en/",
        "/partners,                /",
        "/en/partners/,            /en/",
        "/partners/rtes/,          /partners/rtes",
        "/partners/RTES,           /partners/rtes",
        "/en/partners/Rtes/embed/, /en/partners/rtes/embed",
    })
    void an_address_written_otherwise_leads_to_the_right_one(String path, String right) {
        then(PublicPath.of(path).properly()).isEqualTo(Optional.of(right));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partners/embed",
                "/partners/a/b",
                "/partners//embed",
                "/partners/../api",
                "/partners/é",
                "/other",
                "/en/other",
                "/english"
            })
    void anything_else_names_nobody(String path) {
        PublicPath read = PublicPath.of(path);

        then(read.isDirectory()).isFalse();
        then(read.framed() && read.slug().isPresent()).isFalse();
        then(read.slug().filter(slug -> !slug.value().equals("embed"))).isEmpty();
    }

    @Test
    void every_address_has_its_like_in_the_other_language() {
        then(PublicPath.of("/partners/rtes/embed").in(Language.EN)).isEqualTo("/en/partners/rtes/embed");
        then(PublicPath.of("/en/").in(Language.FR)).isEqualTo("/");
        then(PublicPath.of("/en/other").in(Language.FR)).isEqualTo("/");
    }
}
