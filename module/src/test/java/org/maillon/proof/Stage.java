package org.maillon.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.testing.Program;
import org.maillon.testing.SamplePage;

/** Partner pages for proofs, brought where they are needed through the management API. */
final class Stage {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final URI home;
    private final Map<String, Program> programs = new TreeMap<>();

    Stage(URI home) {
        this.home = home;
    }

    /** The program of an account. */
    Program as(String account) {
        return programs.computeIfAbsent(account, name -> Program.of(home, name));
    }

    static String partners(String id) {
        return "api/manage/partners/" + id;
    }

    /** A draft that can be published; its address is the acronym in small letters. */
    String draft(String acronym, String name) throws IOException {
        Program author = as("editor");
        HttpResponse<String> answer = author.send(author.request("api/manage/partners/import")
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(BodyPublishers.ofString(SamplePage.text(acronym, name))));
        return found(ID, done(answer, 201));
    }

    /** Asks somebody outside for their opinion on a page. */
    void askGuest(String id, String name) throws IOException {
        Program editor = as("editor");
        done(
                editor.send(editor.request(partners(id) + "/guest-links")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"right\":\"approve\"}"))),
                201);
    }

    private static HttpResponse<String> done(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        Matcher matcher = pattern.matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("There is no " + pattern + " in " + answer.body());
        }
        return matcher.group(1);
    }

    long version(String id) throws IOException {
        return Long.parseLong(found(VERSION, done(as("admin").get(partners(id)), 200)));
    }

    /** Tries to take a step with the page as it is now. */
    HttpResponse<String> attempt(String account, String id, String step, String body) throws IOException {
        Program program = as(account);
        return program.send(program.request(partners(id) + "/transitions/" + step)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version(id) + "\"")
                .POST(BodyPublishers.ofString(body)));
    }

    void step(String account, String id, String step, String body) throws IOException {
        done(attempt(account, id, step, body), 200);
    }

    /** Changes some fields of the working copy. */
    void write(String account, String id, String content) throws IOException {
        done(as(account).patch(partners(id), version(id), "{\"content\":" + content + "}"), 200);
    }

    /** A draft is handed in and approved by somebody else. */
    void approve(String id) throws IOException {
        step("editor", id, "submit", "{}");
        step("reviewer", id, "approve", "{\"comment\":\"Bien\"}");
    }

    /** A published partner. */
    String published(String acronym, String name) throws IOException {
        String id = draft(acronym, name);
        approve(id);
        step("publisher", id, "publish", "{\"updatedOn\":\"today\"}");
        return id;
    }
}
