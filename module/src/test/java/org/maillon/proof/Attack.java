package org.maillon.proof;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maillon.testing.Colleague;
import org.maillon.testing.Program;

/**
 * Something malicious or broken that somebody sends.
 *
 * @param name what it tries
 * @param allowed statuses that are right
 * @param sent how it is sent
 */
record Attack(String name, Set<Integer> allowed, Sending sent) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BROKEN_BYTES = "\u00ed\u00a0\u0080";

    /** Sends it once. */
    @FunctionalInterface
    interface Sending {
        HttpResponse<String> send() throws IOException;
    }

    /** What programs might send to the management API, about a page that is there. */
    static List<Attack> ofPrograms(Program program, String id, long version) {
        String page = Stage.partners(id);
        String all = "api/manage/partners";
        List<Attack> attacks = new ArrayList<>();
        List<String> noJson = List.of(
                "[".repeat(100_000),
                "{\"content\":".repeat(100_000),
                "{\"content\":{\"name\":\"a\",\"name\":\"b\"}}",
                "{\"content\":{}} {}",
                "{\"content\":{\"name\":\"\\ud800\"}}",
                "{\"content\":{\"name\":\"\\udc00x\"}}",
                "{",
                "nul",
                "{\"content\":{\"name\":NaN}}",
                "{\"content\":{\"supports\":[{\"year\":" + "9".repeat(100_000) + "}]}}",
                "{'content':{}}",
                "{\"content\":{/**/}}",
                "\u0000",
                "{\"content\":{\"name\":\"\n\"}}");
        for (String body : noJson) {
            attacks.add(new Attack("no JSON: " + start(body), Set.of(400), () -> program.post(all, body)));
            attacks.add(new Attack(
                    "no JSON in a change: " + start(body), Set.of(400), () -> program.patch(page, version, body)));
        }
        // Nothing at all is an object without members: the missing one is named.
        attacks.add(new Attack("an empty body", Set.of(400, 422), () -> program.post(all, "")));
        attacks.add(new Attack("an empty change", Set.of(400, 422), () -> program.patch(page, version, "")));
        for (String value :
                List.of("5", "true", "[]", "{}", "[[[]]]", "null", "{\"fr\":\"x\"}", "1e400", "\"\"", "\"\\u0000\"")) {
            attacks.add(new Attack(
                    "a name that is " + value,
                    Set.of(400, 422),
                    () -> program.post(all, "{\"content\":{\"language\":\"fr\",\"name\":" + value + "}}")));
        }
        for (String field : List.of(
                "supports",
                "addresses",
                "phones",
                "logo",
                "partner-level",
                "publishFrom",
                "foundingDate",
                "widgetVisible",
                "websites",
                "translations")) {
            for (String value :
                    List.of("5", "\"x\"", "[5]", "[{\"x\":1}]", "{\"html\":5}", "[[\"a\"]]", "{\"x\":{\"y\":[]}}")) {
                attacks.add(new Attack(
                        field + " that is " + value,
                        Set.of(400, 422),
                        () -> program.patch(page, version, "{\"content\":{\"" + field + "\":" + value + "}}")));
            }
        }
        // A text alone is a rich text, too, so that stays out here.
        for (String value : List.of("5", "[5]", "{\"html\":5}", "[[\"a\"]]", "{\"x\":{\"y\":[]}}")) {
            attacks.add(new Attack(
                    "a rich text that is " + value,
                    Set.of(400, 422),
                    () -> program.patch(page, version, "{\"content\":{\"projectTitle\":" + value + "}}")));
        }
        for (String member :
                List.of("state", "version", "id", "createdBy", "live", "approval", "revision", "__proto__")) {
            attacks.add(new Attack(
                    "a body with " + member,
                    Set.of(422),
                    () -> program.patch(page, version, "{\"" + member + "\":\"published\",\"content\":{}}")));
            attacks.add(new Attack(
                    "a content with " + member,
                    Set.of(422),
                    () -> program.patch(page, version, "{\"content\":{\"" + member + "\":\"published\"}}")));
        }
        attacks.addAll(large(program, page, version));
        attacks.addAll(ofPages(program));
        attacks.addAll(ofPictures(program));
        return attacks;
    }

    private static HttpResponse<String> bytes(Program program, String path, String type, byte[] body)
            throws IOException {
        return program.send(program.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Pages that are to be read, which costs more than keeping a text; only looked at, so 200 keeps nothing. */
    private static List<Attack> ofPages(Program program) {
        List<Attack> attacks = new ArrayList<>();
        for (String piece : List.of(
                "<div>",
                "<ul><li>",
                "<table><tr><td>",
                "<b><p>",
                "<a href='",
                "<!--",
                "&",
                "<svg><math>",
                "# a\n",
                "> ",
                "- - ",
                "[[[",
                "](",
                "**_",
                "`",
                "\n\n",
                "1. \n",
                "06 00 00 00 00 ",
                "a@a.",
                "2020 : 1 000 € ",
                "\u0000",
                "\u202e")) {
            for (String type : List.of("text/html", "text/markdown", "text/plain")) {
                byte[] body = ("Nom\n\n" + piece.repeat(100_000 / piece.length())).getBytes(StandardCharsets.UTF_8);
                attacks.add(new Attack(
                        "a page of many " + start(piece) + " as " + type,
                        Set.of(200, 400, 413, 422),
                        () -> bytes(program, "api/manage/partners/import?preview=true", type, body)));
            }
        }
        attacks.add(new Attack(
                "a page of 10 MB",
                Set.of(413),
                () -> bytes(
                        program,
                        "api/manage/partners/import?preview=true",
                        "text/plain",
                        "x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8))));
        attacks.add(new Attack(
                "a page that is no text",
                Set.of(400, 422),
                () -> bytes(program, "api/manage/partners/import?preview=true", "text/plain", new byte[] {
                    (byte) 0xC3, (byte) 0x28, (byte) 0xED, (byte) 0xA0, (byte) 0x80
                })));
        return attacks;
    }

    /** Pictures that are none, or want to be much larger than they are. */
    private static List<Attack> ofPictures(Program program) {
        Set<Integer> refused = Set.of(400, 413, 415, 422);
        StringBuilder bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a \"ha\">");
        for (char name = 'b'; name <= 'm'; name++) {
            bomb.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(("&" + (char) (name - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&m;</text></svg>");
        String file = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>";
        byte[] enormous = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1a,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            1,
            0,
            0,
            0,
            1,
            0,
            0,
            8,
            6,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        List<Attack> attacks = new ArrayList<>();
        attacks.add(picture(program, "of entities", refused, "image/svg+xml", utf8(bomb.toString())));
        attacks.add(picture(program, "with a file of ours", refused, "image/svg+xml", utf8(file)));
        attacks.add(picture(
                program,
                "nested deep",
                refused,
                "image/svg+xml",
                utf8("<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(100_000))));
        attacks.add(picture(program, "of 65,536 by 65,536 dots", refused, "image/png", enormous));
        attacks.add(picture(program, "that is a page", refused, "image/png", utf8("<html><script>alert(1)</script>")));
        attacks.add(picture(program, "that is nothing", refused, "image/png", new byte[0]));
        attacks.add(picture(program, "that is a program", refused, "application/x-sh", utf8("#!/bin/sh")));
        return attacks;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Attack picture(Program program, String name, Set<Integer> allowed, String type, byte[] body) {
        return new Attack(
                "a picture " + name, allowed, () -> bytes(program, "api/manage/media?name=x&alt=x", type, body));
    }

    private static List<Attack> large(Program program, String page, long version) {
        List<Attack> attacks = new ArrayList<>();
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            members.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":0");
        }
        attacks.add(new Attack(
                "100,000 members",
                Set.of(400, 413, 422),
                () -> program.patch(page, version, "{\"content\":{" + members + "}}")));
        attacks.add(new Attack(
                "100,000 members beside the content",
                Set.of(400, 413, 422),
                () -> program.patch(page, version, "{" + members + "}")));
        attacks.add(new Attack(
                "100,000 items",
                Set.of(400, 413, 422),
                () -> program.patch(page, version, "{\"content\":{\"supports\":[" + "5,".repeat(99_999) + "5]}}")));
        attacks.add(new Attack(
                "100,000 empty items",
                Set.of(400, 413, 422),
                () -> program.patch(page, version, "{\"content\":{\"phones\":[" + "{},".repeat(99_999) + "{}]}}")));
        attacks.add(new Attack(
                "100,000 terms",
                Set.of(400, 413, 422),
                () -> program.patch(
                        page, version, "{\"content\":{\"theme\":[" + "\"x\",".repeat(99_999) + "\"x\"]}}")));
        attacks.add(new Attack(
                "10 MB of text",
                Set.of(413),
                () -> program.patch(
                        page, version, "{\"content\":{\"internalNotes\":\"" + "é".repeat(5_000_000) + "\"}}")));
        attacks.add(new Attack(
                "3 MB of text",
                Set.of(400, 413, 422),
                () -> program.patch(
                        page, version, "{\"content\":{\"internalNotes\":\"" + "x".repeat(3_000_000) + "\"}}")));
        for (String tag : List.of("<b>", "<ul><li>", "<div>", "<p", "<!--", "&", "<a href=")) {
            attacks.add(new Attack(
                    "rich text with a hundred thousand " + tag,
                    Set.of(400, 413, 422),
                    () -> program.patch(
                            page, version, "{\"content\":{\"context\":{\"html\":\"" + tag.repeat(100_000) + "\"}}}")));
        }
        attacks.add(new Attack(
                "an e-mail address of 100,000 letters",
                Set.of(400, 422),
                () -> program.patch(
                        page,
                        version,
                        "{\"content\":{\"emails\":[{\"address\":\"" + "a.".repeat(50_000) + "@x\"}]}}")));
        attacks.add(new Attack(
                "a phone number of 100,000 digits",
                Set.of(400, 422),
                () -> program.patch(
                        page, version, "{\"content\":{\"phones\":[{\"phone\":\"" + "0".repeat(100_000) + "\"}]}}")));
        return attacks;
    }

    /** What browsers in the wrong hands might send to the desk, about a page that is there. */
    static List<Attack> ofForms(Colleague colleague, String id) {
        String page = "desk/partners/" + id;
        Set<Integer> refused = Set.of(400, 403, 413, 415, 422);
        String token = "_csrf=" + colleague.token();
        List<Attack> attacks = new ArrayList<>();
        attacks.add(form(
                colleague,
                "a form of 10 MB of text",
                Set.of(413),
                page,
                token + "&version=1&language=fr&name=" + "x".repeat(10_000_000)));
        attacks.add(form(
                colleague,
                "a form of 2 MB of text",
                Set.of(422),
                page,
                token + "&version=1&language=fr&name=" + "x".repeat(2_000_000)));
        attacks.add(form(
                colleague,
                "a form of 30 MB of text",
                Set.of(413),
                page,
                token + "&version=1&name=" + "x".repeat(30_000_000)));
        attacks.add(
                form(colleague, "20,000 fields", Set.of(400, 413, 422), page, token + "&version=1&x=1".repeat(20_000)));
        attacks.add(form(colleague, "an empty name", Set.of(422), page, token + "&version=1&language=fr&name=%00"));
        attacks.add(form(colleague, "no version", Set.of(409, 422), page, token + "&version=x&language=fr&name=Autre"));
        attacks.add(form(
                colleague,
                "a version of forty digits",
                Set.of(409, 422),
                page,
                token + "&version=" + "9".repeat(40) + "&language=fr&name=Autre"));
        attacks.add(form(
                colleague,
                "an item far away",
                Set.of(409, 422),
                page,
                token + "&version=0&language=fr&name=Autre"
                        + "&supports.999999999.year=2020&supports.a.b.c.d=1&phones..=x"));
        String first = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + colleague.token() + "\r\n";
        String part = "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nx\r\n";
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/mixed; boundary=b",
                "multipart/form-data; boundary=" + "b".repeat(5000),
                "text/plain",
                "application/json",
                "image/svg+xml")) {
            attacks.add(
                    multipart(colleague, "sent as " + start(type), refused, page, type, first + part + "--b--\r\n"));
        }
        String type = "multipart/form-data; boundary=b";
        attacks.add(multipart(colleague, "no end", Set.of(400, 403, 409, 422), page, type, first + part));
        attacks.add(multipart(colleague, "no parts", refused, page, type, "--b--\r\n"));
        attacks.add(multipart(colleague, "no body", refused, page, type, ""));
        String name = "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n";
        attacks.add(multipart(
                colleague,
                "10 MB of text",
                Set.of(413),
                page,
                type,
                first + name + "x".repeat(10_000_000) + "\r\n--b--\r\n"));
        attacks.add(multipart(
                colleague,
                "a megabyte of text in each of three parts",
                Set.of(413),
                page,
                type,
                first + (name + "x".repeat(1_000_000) + "\r\n").repeat(3) + "--b--\r\n"));
        attacks.add(multipart(
                colleague,
                "10,000 parts",
                Set.of(400, 409, 413, 422),
                page,
                type,
                first + part.repeat(10_000) + "--b--\r\n"));
        attacks.add(multipart(
                colleague,
                "a part with a megabyte of fields",
                Set.of(400, 409, 413, 422),
                page,
                type,
                first + "--b\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\nx\r\n--b--\r\n"));
        attacks.add(multipart(
                colleague,
                "a part without a name",
                Set.of(400, 409, 422),
                page,
                type,
                first + "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n"));
        for (String file : List.of(
                "../../../etc/passwd",
                "a\u0000.svg",
                "x\\\"; filename=y",
                "a".repeat(10_000),
                BROKEN_BYTES,
                "C:\\\\x.svg",
                ".svg",
                "con")) {
            attacks.add(multipart(
                    colleague,
                    "a picture called " + start(file),
                    Set.of(400, 409, 422),
                    page,
                    type,
                    first
                            + "--b\r\nContent-Disposition: form-data; name=\"logo.file\"; filename=\"" + file + "\"\r\n"
                            + "Content-Type: image/svg+xml\r\n\r\n<svg onload=\"alert(1)\"/>\r\n--b--\r\n"));
        }
        return attacks;
    }

    /** Addresses that try to leave, or to write fields of the answer. */
    static List<Attack> ofAddresses(Colleague colleague, String id) {
        List<Attack> attacks = new ArrayList<>();
        for (String path : List.of(
                "desk/partners/x",
                "desk/partners/%00",
                "desk/partners/..%2f..%2fWEB-INF/web.xml",
                "desk/..;/WEB-INF/web.xml",
                "desk/%2e%2e/WEB-INF/web.xml",
                "media/..%2f..%2fmaillon.lock/x",
                "assets/..%2fWEB-INF/web.xml",
                "assets/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "WEB-INF/classes/",
                "META-INF/x",
                "desk/partners/" + id + "/history/999999999999/restore",
                "desk/partners/" + id + "/preview?revision=x",
                "desk/partners/" + id + "/history/compare?from=-1&to=99999999999",
                "desk/partners?page=%ED%A0%80")) {
            attacks.add(new Attack("the address " + path, Set.of(200, 303, 400, 404), () -> colleague.get(path)));
        }
        for (String path : List.of(
                "desk/sign-in?return=",
                "desk/partners?q=",
                "partners?q=",
                "api/partners?q=",
                "api/manage/partners?q=",
                "desk/language?to=",
                "partners/")) {
            attacks.add(new Attack(
                    "new lines in " + path,
                    Set.of(200, 301, 303, 400, 401, 404, 405),
                    () -> colleague.get(path + "%0d%0aX-Evil:%20yes%0d%0a%0d%0a%3Cscript%3E")));
            attacks.add(new Attack(
                    "a very long " + path,
                    Set.of(200, 301, 303, 400, 401, 404, 405, 414, 422),
                    () -> colleague.get(path + "a".repeat(60_000))));
        }
        return attacks;
    }

    private static Attack form(Colleague colleague, String name, Set<Integer> allowed, String page, String body) {
        return new Attack(name, allowed, () -> colleague.post(page, FORM, BodyPublishers.ofString(body)));
    }

    private static Attack multipart(
            Colleague colleague, String name, Set<Integer> allowed, String page, String type, String body) {
        return new Attack(
                "form with files: " + name,
                allowed,
                () -> colleague.post(page, type, BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 60));
    }
}
