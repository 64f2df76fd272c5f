package org.maillon.proof;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillon.testing.BrokenModule;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** A script that somebody writes into a text is a text: it runs in no browser, on no page, in nobody's session. */
class HostileTextProofIT {

    /** What each of these would do: put a mark on the window. */
    private static final List<String> SCRIPTS = List.of(
            "<script>window.mark=1</script>",
            "<img src=x onerror=window.mark=1>",
            "\\\"><svg onload=window.mark=1>",
            "'-window.mark=1-'",
            "</textarea></title></script><script>window.mark=1</script>",
            "javascript:window.mark=1",
            "${window.mark=1}{{window.mark=1}}<#assign mark=1>",
            "<iframe srcdoc='<script>parent.mark=1</script>'>");

    private static final List<String> RICH = List.of("projectTitle", "context", "projectDetail", "organisation");

    private static String hostileContent() {
        String line = String.join(" ", SCRIPTS.subList(0, 4));
        List<String> members = new ArrayList<>(List.of(
                "\"name\":\"" + SCRIPTS.get(0) + "\"",
                "\"acronym\":\"<b onclick=x>\"",
                "\"summary\":\"" + line + " et la suite\"",
                "\"internalNotes\":\"" + String.join(" ", SCRIPTS) + "\""));
        for (String field : RICH) {
            members.add("\"" + field + "\":{\"html\":\"<p>" + String.join(" ", SCRIPTS)
                    + "</p><p><a href='javascript:window.mark=1'>lien</a><b onmouseover=window.mark=1>x</b></p>"
                    + "<style>*{display:none}</style><math><mi xlink:href='data:,x'>\"}");
        }
        return "{" + String.join(",", members) + "}";
    }

    private static void thenNothingRan(Visitor visitor, String path) {
        Page page = visitor.go(path);
        page.waitForTimeout(200);
        then(page.evaluate("typeof window.mark")).as("the script on " + path).isEqualTo("undefined");
        then(page.locator("body").innerText()).as(path).isNotBlank();
    }

    /** The heading of every page at the desk, without escaping. */
    private static Path unescaped() throws IOException {
        Path module = BrokenModule.with("unescaped", List.of());
        Path heading = module.resolve("WEB-INF/views/ui.ftl");
        Files.writeString(heading, Files.readString(heading).replace("<h1>${title}", "<h1>${title?no_esc}"));
        return module;
    }

    @Test
    void the_proof_finds_a_name_that_is_not_escaped() throws IOException {
        Path data = RunningServer.emptyFolder("hostile-unescaped");
        try (RunningServer server = RunningServer.startOn(data, unescaped(), Map.of("maillon.sample", "false"))) {
            String id = new Stage(server.address()).draft("EVIL", "Partenaire hostile");
            new Stage(server.address()).write("editor", id, hostileContent());
            Visitor editor = Visitor.of(server, Look.OFFICE);
            editor.signIn("admin");

            editor.go("desk/partners/" + id + "/overview");

            // The content security policy still holds; that it had to is what the visit complains about.
            thenThrownBy(editor::close).hasMessageContaining("Content Security Policy");
        }
    }

    @Test
    void a_script_in_every_text_of_a_page_runs_neither_at_the_desk_nor_before_the_public() throws IOException {
        RunningServer server = RunningServer.empty();
        try (Visitor editor = Visitor.of(server, Look.OFFICE);
                Visitor guest = Visitor.of(server, Look.OFFICE)) {
            Stage stage = new Stage(server.address());
            String id = stage.draft("EVIL", "Partenaire hostile");
            stage.write("editor", id, hostileContent());
            editor.signIn("admin");

            stage.step("editor", id, "submit", "{\"comment\":\"" + SCRIPTS.get(0) + "\"}");
            thenNothingRan(editor, "desk/partners/" + id + "/review");
            stage.step("reviewer", id, "approve", "{\"comment\":\"" + SCRIPTS.get(1) + "\"}");
            stage.step("publisher", id, "publish", "{\"updatedOn\":\"today\"}");

            for (String page : List.of("", "/overview", "/preview", "/history", "/history/compare?from=1&to=2")) {
                thenNothingRan(editor, "desk/partners/" + id + page);
            }
            for (String page :
                    List.of("desk/partners", "desk/partners?q=%3Cscript%3Ewindow.mark=1%3C/script%3E", "desk/audit")) {
                thenNothingRan(editor, page);
            }
            for (String page : List.of(
                    "partners/evil",
                    "en/partners/evil",
                    "partners/evil/embed",
                    "",
                    "partners?q=%22%3E%3Cscript%3Ewindow.mark=1%3C/script%3E")) {
                thenNothingRan(guest, page);
            }
        }
    }
}
