package org.maillon.desk;

import static org.assertj.core.api.BDDAssertions.then;

import org.junit.jupiter.api.Test;

/** Pictures of a page that nobody outside may see yet, in the preview of those who write it. */
class PreviewPicturesTest {

    private static final String ID = "0123456789abcdef".repeat(4);

    @Test
    void a_preview_shows_pictures_from_the_desk() {
        String page = "<img class=\"logo\" src=\"https://www.example.org/maillon/media/" + ID + "/logo.svg\" alt=\"\">";

        then(PreviewController.withDeskPictures(page, "/maillon"))
                .isEqualTo("<img class=\"logo\" src=\"/maillon/desk/pictures/" + ID + "\" alt=\"\">");
    }

    @Test
    void a_preview_leaves_every_other_address_alone() {
        String page = "<script src=\"/maillon/assets/a.js\"></script><a href=\"/maillon/media/" + ID
                + "/logo.svg\">x</a>" + "<img src=\"/maillon/media/short/logo.svg\" alt=\"\">";

        then(PreviewController.withDeskPictures(page, "/maillon")).isEqualTo(page);
    }
}
