package org.maillon.docs;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link between our own documents leads somewhere, to the heading it names. */
class LinksTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS =
            Set.of("node_modules", "target", "dist", ".git", "test-fixtures", "sample", "maillon-data");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?: \"[^\"]*\")?\\)|(?:src|href|srcset)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.iterate(PROJECT.relativize(file), Path::getParent)
                            .takeWhile(part -> part != null)
                            .noneMatch(
                                    part -> NOT_OURS.contains(part.getFileName().toString())))
                    .sorted()
                    .toList();
        }
    }

    /** As GitHub and GitLab name a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static Set<String> anchors(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document).replaceAll("(?s)```.*?```", ""))
                .results()
                .map(found -> anchor(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static boolean leadsSomewhere(Path document, String link) throws IOException {
        String path = URLDecoder.decode(link.replaceFirst("[#?].*$", ""), StandardCharsets.UTF_8);
        Path target = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        if (!target.startsWith(PROJECT) || !Files.exists(target)) {
            return false;
        }
        int hash = link.indexOf('#');
        return hash < 0 || !target.toString().endsWith(".md") || anchors(target).contains(link.substring(hash + 1));
    }

    @Test
    void every_relative_link_in_our_documents_leads_somewhere() throws IOException {
        List<String> lost = new ArrayList<>();
        int followed = 0;
        for (Path document : documents()) {
            Matcher links =
                    LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
            while (links.find()) {
                String link = links.group(1) == null ? links.group(2) : links.group(1);
                if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
                    continue;
                }
                followed++;
                if (!leadsSomewhere(document, link)) {
                    lost.add(PROJECT.relativize(document) + " → " + link);
                }
            }
        }

        then(lost).isEmpty();
        then(followed).as("links that were followed").isGreaterThan(15);
    }

    @Test
    void the_index_of_the_documents_names_each_of_them() throws IOException {
        Path docs = PROJECT.resolve("docs");
        String index = Files.readString(docs.resolve("README.md"));

        List<String> missing = documents().stream()
                .filter(document -> document.startsWith(docs))
                .map(document -> docs.relativize(document).toString().replace('\\', '/'))
                .filter(name -> !name.equals("README.md") && !index.contains("(" + name + ")"))
                .toList();

        then(missing).isEmpty();
    }
}
