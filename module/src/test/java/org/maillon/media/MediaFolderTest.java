package org.maillon.media;

import static org.assertj.core.api.BDDAssertions.then;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.partner.MediaFiles.Inspection;
import org.maillon.partner.MediaFiles.MediaFile;
import org.maillon.partner.MediaFiles.Refusal;

class MediaFolderTest {

    private static final int MOST_BYTES = 200_000;
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>";

    @TempDir
    Path data;

    /** The list in memory; the one in the database has tests of its own. */
    private static final class ListInMemory implements MediaCatalogue {
        private final Map<String, MediaFile> files = new LinkedHashMap<>();

        @Override
        public void add(MediaFile file, Instant keptAt) {
            files.putIfAbsent(file.id(), file);
        }

        @Override
        public Optional<MediaFile> find(String id) {
            return Optional.ofNullable(files.get(id));
        }

        @Override
        public List<MediaFile> newest(int most) {
            return new ArrayList<>(files.values());
        }
    }

    private MediaFolder folder() {
        return new MediaFolder(data, MOST_BYTES, Optional.empty(), "/maillon", new ListInMemory(), Clock.systemUTC());
    }

    private Inspection keep(byte[] bytes, String name) throws IOException {
        return folder().keep(new ByteArrayInputStream(bytes), name);
    }

    private Inspection keepSvg(String drawing) throws IOException {
        return keep(drawing.getBytes(StandardCharsets.UTF_8), "logo.svg");
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        then(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }

    /** The beginning of a PNG that claims a size, without the pixels. */
    private static byte[] pngOf(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] together(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"png, image/png, png", "jpeg, image/jpeg, jpg"})
    void a_file_is_what_its_bytes_say_and_not_its_name(String format, String type, String ending) throws IOException {
        MediaFile file = keep(picture(format, 30, 10), "rapport.exe").file().orElseThrow();

        then(file.contentType()).isEqualTo(type);
        then(file.fileName()).isEqualTo("rapport-exe." + ending);
        then(file.width()).isEqualTo(30);
        then(file.height()).isEqualTo(10);
    }

    @Test
    void the_same_bytes_are_kept_once_under_their_digest() throws IOException {
        MediaFolder folder = folder();
        byte[] bytes = picture("png", 3, 3);

        String first = folder.keep(new ByteArrayInputStream(bytes), "a.png")
                .file()
                .orElseThrow()
                .id();
        String second = folder.keep(new ByteArrayInputStream(bytes), "b.png")
                .file()
                .orElseThrow()
                .id();

        then(second).isEqualTo(first).hasSize(64);
        then(kept()).hasSize(1);
        then(Files.readAllBytes(folder.path(first).orElseThrow())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>hello</body></html>",
                "GIF89a-not-taken",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "#!/bin/sh",
                "",
                "<",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
                "<svg>no namespace</svg>",
                "plain text"
            })
    void what_is_no_picture_is_refused_whatever_it_is_called(String content) throws IOException {
        Inspection inspection = keep(content.getBytes(StandardCharsets.UTF_8), "logo.png");

        then(inspection.refusal()).contains(Refusal.NOT_A_PICTURE);
        then(kept()).isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_leaves_nothing_behind() throws IOException {
        byte[] bytes = Arrays.copyOf(picture("png", 2, 2), MOST_BYTES + 1);

        Inspection inspection = keep(bytes, "grand.png");

        then(inspection.refusal()).contains(Refusal.TOO_LARGE);
        then(kept()).isEmpty();
        then(keep(Arrays.copyOf(bytes, MOST_BYTES), "juste.png").file()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"40001, 1000", "50000000, 1", "2147483647, 2147483647", "8000, 5001"})
    void a_small_file_that_unfolds_into_too_many_pixels_is_refused(int width, int height) throws IOException {
        then(keep(pngOf(width, height), "bombe.png").refusal()).contains(Refusal.TOO_MANY_PIXELS);
    }

    @Test
    void forty_million_pixels_are_taken() throws IOException {
        then(keep(pngOf(8000, 5000), "affiche.png").file()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g onload='alert(1)'/>",
                "<g ONCLICK='alert(1)'/>",
                "<a href='https://example.org'><rect/></a>",
                "<image href='https://example.org/pixel.png'/>",
                "<image href='data:image/svg+xml;base64,PHN2Zz4='/>",
                "<image xmlns:x='http://www.w3.org/1999/xlink' x:href='//example.org/p.png'/>",
                "<use href='other.svg#part'/>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
                "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://example.org'/>",
                "<style>@import url(https://example.org/a.css);</style>",
                "<style>rect{fill:url(https://example.org/a)}</style>",
                "<rect style='background:url(https://example.org/a)'/>",
                "<rect fill='url( //example.org/#a)'/>",
                "<rect style='fill:\\75rl(https://example.org)'/>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<handler xmlns='http://www.w3.org/2001/xml-events'>alert(1)</handler>",
                "<g xml:base='https://example.org/'/>",
                "<?xml-stylesheet href='https://example.org/a.css'?>"
            })
    void a_drawing_that_does_more_than_draw_is_refused(String evil) throws IOException {
        Inspection inspection = keepSvg(SVG + evil + "</svg>");

        then(inspection.refusal()).contains(Refusal.UNSAFE_DRAWING);
        then(kept()).isEmpty();
    }

    @Test
    void entities_are_never_unfolded() throws IOException {
        Path secret = Files.writeString(data.resolveSibling("secret.txt"), "secret");
        String external =
                "<!DOCTYPE svg [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + SVG + "<text>&x;</text></svg>";
        String page = "<!doctype html><html><body>hello</body></html>";
        String laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" + SVG + "<text>&b;</text></svg>";

        then(keepSvg(external).refusal()).contains(Refusal.UNSAFE_DRAWING);
        then(keepSvg(page).file()).isEmpty();
        then(keepSvg(laughs).refusal()).contains(Refusal.UNSAFE_DRAWING);
        Files.delete(secret);
    }

    @Test
    void a_drawing_that_only_draws_is_taken_with_its_size() throws IOException {
        String drawing = "\ufeff<?xml version='1.0' encoding='UTF-8'?>\n" + SVG
                + "<title>Réseau</title><style>.a{fill:url(#g)}</style><defs><linearGradient id='g'/></defs>"
                + "<rect class='a' width='40' height='20' fill='url(#g)'/><use href='#g'/></svg>";

        MediaFile file = keepSvg(drawing).file().orElseThrow();

        then(file.contentType()).isEqualTo("image/svg+xml");
        then(file.width()).isEqualTo(40);
        then(file.height()).isEqualTo(20);
    }

    @Test
    void a_drawing_in_other_characters_than_utf_8_is_refused() throws IOException {
        byte[] utf16 = (SVG + "</svg>").getBytes(StandardCharsets.UTF_16);
        String declared = "<?xml version='1.0' encoding='UTF-7'?>" + SVG + "</svg>";

        then(keep(utf16, "logo.svg").refusal()).isPresent();
        then(keepSvg(declared).refusal()).contains(Refusal.UNSAFE_DRAWING);
    }

    @Test
    void a_file_of_two_kinds_is_served_as_the_kind_its_beginning_says_and_never_as_a_page() throws IOException {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        MediaFile pictureFirst = keep(together(picture("png", 2, 2), page), "polyglot.html")
                .file()
                .orElseThrow();
        Inspection pageFirst = keep(together(page, picture("png", 2, 2)), "polyglot.png");

        then(pictureFirst.contentType()).isEqualTo("image/png");
        then(pictureFirst.fileName()).endsWith(".png");
        then(pageFirst.file()).isEmpty();
    }

    @Test
    void broken_pictures_are_refused_and_never_break_the_server() throws IOException {
        long seed = 20261126;
        Random random = new Random(seed);
        List<byte[]> whole = List.of(
                picture("png", 20, 20),
                picture("jpeg", 20, 20),
                (SVG + "<rect/></svg>").getBytes(StandardCharsets.UTF_8),
                "RIFF\u0010\0\0\0WEBPVP8X\n\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        int looked = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.get(i % whole.size()).clone();
            for (int change = 0; change <= random.nextInt(8); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Inspection inspection = keep(Arrays.copyOf(broken, random.nextInt(broken.length) + 1), "x.png");
            then(inspection.file().isPresent())
                    .as("seed %d, file %d", seed, i)
                    .isNotEqualTo(inspection.refusal().isPresent());
            looked++;
        }

        then(looked).isEqualTo(2_000);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.png",
        "C:\\fakepath\\Logo été.PNG, logo-ete.png",
        "'  .png', image.png",
        "'a\"; filename=\"b.html', a-filename-b-html.png",
        "'\u202Egnp.exe', gnp-exe.png",
        "'', image.png",
        "'日本', image.png"
    })
    void names_are_made_safe_for_addresses_and_folders(String given, String name) {
        then(MediaFolder.safeName(given, Picture.Type.PNG)).isEqualTo(name);
    }

    @Test
    void a_name_is_cut_without_losing_its_ending() {
        then(MediaFolder.safeName("x".repeat(5000), Picture.Type.SVG))
                .hasSizeLessThan(100)
                .endsWith(".svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../maillon.lock", "/etc/passwd", "%2e%2e", "0123", "G"})
    void only_a_digest_leads_to_a_file(String id) {
        then(folder().path(id)).isEmpty();
        then(folder().find(id)).isEmpty();
    }

    @Test
    void a_digest_in_capitals_is_no_digest() {
        then(folder().path("A".repeat(64))).isEmpty();
    }
}
