package org.maillon.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.testing.Program;
import org.maillon.testing.RunningServer;

/**
 * Two installations that are equal in everything the public may know and different in everything it may not: they begin
 * as one, and people go on working in each of them in another way without publishing anything.
 */
final class Worlds implements AutoCloseable {

    private static final Pattern PICTURE = Pattern.compile("\"id\":\"([0-9a-f]{64})\"");
    private static final Pattern PUBLIC = Pattern.compile("\"slug\":\"([a-z0-9-]+)\"");

    private static final Map<String, String> SETTINGS =
            Map.of("maillon.base-url", "http://" + Questions.AUTHORITY + "/maillon");

    private final RunningServer one;
    private final RunningServer other;
    private final List<String> slugs = new ArrayList<>(List.of("nothing-here", "-", "%20"));
    private final List<String> pictures = new ArrayList<>(List.of("0".repeat(64), "x"));
    private final List<String> ids = new ArrayList<>(List.of("00000000-0000-0000-0000-000000000000"));

    private record Common(String revised, String reviewed, String approved, String withdrawn, String archived) {}

    /**
     * What both have in common.
     *
     * @param data the data folder of a server that was ended
     * @param common pages in which people will go on working
     * @param slugs addresses of public pages
     */
    record Beginning(Path data, Common common, List<String> slugs) {

        static Beginning make() throws IOException {
            Path data = RunningServer.emptyFolder("worlds-begun");
            try (RunningServer begun = RunningServer.startOn(data, SETTINGS)) {
                Stage stage = new Stage(begun.address());
                Common common = begin(stage);
                return new Beginning(data, common, publicSlugs(stage));
            }
        }
    }

    /** Makes both from one beginning, with a module that may be broken. */
    Worlds(String name, Path module, Beginning beginning) throws IOException {
        Common common = beginning.common();
        slugs.addAll(beginning.slugs());
        ids.addAll(List.of(common.revised(), common.reviewed(), common.approved(), common.withdrawn()));
        one = startOn(beginning, name + "-one", module);
        try {
            goOn(new Stage(one.address()), common, "violet");
            other = startOn(beginning, name + "-other", module);
        } catch (IOException | RuntimeException failed) {
            one.close();
            throw failed;
        }
        try {
            goOnOtherwise(new Stage(other.address()), common);
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static RunningServer startOn(Beginning beginning, String name, Path module) {
        Path data = RunningServer.emptyFolder(name);
        RunningServer.copy(beginning.data(), data);
        return RunningServer.startOn(data, module, SETTINGS);
    }

    URI one() {
        return one.address();
    }

    URI other() {
        return other.address();
    }

    /** Somebody who knows of everything in both worlds and asks. */
    Questions questions(long seed) {
        return new Questions(seed, slugs, pictures, ids);
    }

    private static Common begin(Stage stage) throws IOException {
        Common common = new Common(
                stage.published("REVA", "Atelier des essais publics"),
                stage.published("REVB", "Bureau des essais publics"),
                stage.published("REVC", "Comptoir des essais publics"),
                stage.published("REVD", "Détour des essais publics"),
                stage.published("REVE", "Étape des essais publics"));
        stage.step("publisher", common.withdrawn(), "unpublish", "{\"comment\":\"Retiré\"}");
        stage.step("publisher", common.archived(), "archive", "{\"comment\":\"Fini\"}");
        return common;
    }

    private static List<String> publicSlugs(Stage stage) throws IOException {
        List<String> slugs = new ArrayList<>();
        Matcher found = PUBLIC.matcher(
                stage.as("editor").get("api/partners?per-page=100").body());
        while (found.find()) {
            slugs.add(found.group(1));
        }
        slugs.addAll(List.of("reva", "revb", "revc", "revd", "reve"));
        slugs.addAll(Collections.nCopies(3, "reva"));
        return slugs;
    }

    /** In the one world: a few drafts, and a little work on what is published. */
    private void goOn(Stage stage, Common common, String word) throws IOException {
        ids.add(stage.draft("HIDA", "Secret " + word));
        slugs.add("hida");
        stage.write("editor", common.revised(), "{\"internalNotes\":\"" + word + " secret\"}");
        stage.as("editor").get("desk/partners");
    }

    /** In the other: working copies in every state, other terms, names and addresses, comments, pictures, refusals. */
    private void goOnOtherwise(Stage stage, Common common) throws IOException {
        goOn(stage, common, "orange");
        for (String acronym : List.of("HIDB", "HIDC", "HIDD", "HIDE")) {
            ids.add(stage.draft(acronym, "Jardin secret " + acronym + " des filatures"));
            slugs.add(acronym.toLowerCase(Locale.ROOT));
        }
        String picture = picture(stage.as("editor"), "secret");
        String changes = "{\"name\":\"Nom secret des filatures\",\"slug\":\"adresse-secrete\",\"partner-level\":[],"
                + "\"summary\":\"Un résumé secret qui ne doit pas sortir d’ici avant le jour.\","
                + "\"logo\":{\"media\":\"" + picture + "\",\"alt\":\"Secret\"}}";
        slugs.add("adresse-secrete");
        stage.write("editor", common.revised(), changes);
        stage.write("editor", common.reviewed(), "{\"acronym\":\"SECRET\",\"internalNotes\":\"secret\"}");
        stage.step("editor", common.reviewed(), "submit", "{\"comment\":\"secret\"}");
        stage.step("reviewer", common.reviewed(), "request-changes", "{\"comment\":\"Un mot secret\"}");
        stage.write("editor", common.approved(), "{\"partner-level\":[\"laureat-national\"],\"acronym\":\"SECRET\"}");
        stage.approve(common.approved());
        stage.write("editor", common.withdrawn(), "{\"name\":\"Retiré et secret\",\"slug\":\"retire-secret\"}");
        stage.step("publisher", common.archived(), "restore", "{\"comment\":\"Encore\"}");
        slugs.add("retire-secret");
        stage.askGuest(common.revised(), "Hélène Secret");
        stage.attempt("editor", common.approved(), "publish", "{}");
        stage.as("nobody").get("api/manage/partners");
    }

    private String picture(Program program, String title) throws IOException {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><title>" + title
                + "</title><rect width=\"40\" height=\"20\" fill=\"#0d5866\"/></svg>";
        HttpResponse<String> answer = program.send(program.request("api/manage/media?name=secret.svg&alt=Secret")
                .header("Content-Type", "image/svg+xml")
                .POST(BodyPublishers.ofString(drawing)));
        Matcher found = PICTURE.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("The picture was not kept: " + answer.statusCode() + " " + answer.body());
        }
        pictures.addAll(Collections.nCopies(3, found.group(1)));
        return found.group(1);
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
