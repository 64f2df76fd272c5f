package org.maillon.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Requests as the public, its programs and the curious send them: every public address, sensible and senseless
 * parameters, fields and methods, and what is no proper request at all. The same seed asks the same.
 */
final class Questions {

    /** Under this name both worlds are known. */
    static final String AUTHORITY = "partners.example";

    private static final List<String> METHODS = List.of(
            "HEAD", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "PROPFIND", "TRACE", "get", "G\u00e9T");
    private static final List<String> NAMES = List.of(
            "q",
            "page",
            "per-page",
            "perPage",
            "sort",
            "order",
            "fields",
            "year",
            "lang",
            "partner-level",
            "theme",
            "programme",
            "legal-form",
            "state",
            "version",
            "revision",
            "preview",
            "draft",
            "id",
            "_method",
            "a[b]",
            "");
    private static final List<String> VALUES = List.of(
            "",
            "1",
            "2",
            "0",
            "-1",
            "999999999999",
            "25",
            "100",
            "101",
            "2024",
            "2025",
            "1983",
            "name",
            "-name",
            "updated",
            "year",
            "asc",
            "desc",
            "fr",
            "en",
            "title,slug",
            "internalNotes",
            "title,internalNotes,amount",
            "published",
            "draft",
            "filatures",
            "classes+coop%C3%A9ratives",
            "secret",
            "Jardin",
            "%00",
            "%",
            "%zz",
            "%C3",
            "%ED%A0%80",
            "%3Cscript%3E",
            "%27+or+1%3D1--",
            "laureat-local",
            "laureat-local",
            "partenaire-national",
            "association",
            "education",
            "a,b,c",
            ",",
            "true",
            "%0d%0aX-Evil:1");
    private static final List<String> FIELDS = List.of(
            "Accept: */*",
            "Accept: application/json",
            "Accept: text/html",
            "Accept: application/vnd.api+json",
            "Accept: application/json;q=0",
            "Accept: image/*",
            "Accept: ;;;",
            "Accept-Language: en",
            "Accept-Language: fr",
            "Accept-Language: de, en;q=0.1",
            "Accept-Language: *",
            "Accept-Encoding: gzip",
            "Accept-Encoding: br",
            "Accept-Encoding: identity;q=0",
            "If-None-Match: *",
            "If-None-Match: \"x\"",
            "If-Modified-Since: yesterday",
            "Origin: https://elsewhere.example",
            "Origin: null",
            "Cookie: JSESSIONID=abc",
            "Range: bytes=0-9",
            "Range: bytes=5-",
            "Authorization: Bearer x",
            "X-Forwarded-For: 127.0.0.1",
            "X-HTTP-Method-Override: DELETE",
            "X-Original-URL: /desk/partners",
            "Cache-Control: no-cache",
            "Sec-Fetch-Mode: navigate",
            "Sec-Fetch-Dest: empty",
            "Expect: 100-continue",
            "X-Long: " + "x".repeat(5000),
            "Content-Type: application/json",
            "Referer: about:blank");

    /** Parameters of the list that each mean something, alone and together. */
    private static final List<List<String>> SENSIBLE = List.of(
            List.of(
                    "partner-level=laureat-local",
                    "partner-level=laureat-national",
                    "partner-level=partenaire-national"),
            List.of("q=filatures", "q=secret", "q=essais", "q=Jardin", "q=classes"),
            List.of("year=2021", "year=2024"),
            List.of("sort=name", "sort=updated", "sort=year"),
            List.of("order=asc", "order=desc"),
            List.of("per-page=1", "per-page=100", "per-page=5&page=2"));

    private static final int MOST_GUESSES = 4;

    private final Random random;
    private int guesses;
    private final List<String> slugs;
    private final List<String> pictures;
    private final List<String> ids;

    /**
     * Whoever knows these things and wants to know more.
     *
     * @param slugs addresses of public and of hidden pages
     * @param pictures ids of pictures, shown and hidden
     * @param ids ids of pages, public and hidden
     */
    Questions(long seed, List<String> slugs, List<String> pictures, List<String> ids) {
        this.random = new Random(seed);
        this.slugs = slugs;
        this.pictures = pictures;
        this.ids = ids;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /**
     * A request.
     *
     * @param bytes what is sent
     * @param bodiless whether its answer has no body
     */
    @SuppressWarnings("ArrayRecordComponent") // written once to a socket
    record Question(byte[] bytes, boolean bodiless) {

        String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    Question next() {
        String method = oneIn(6) ? any(METHODS) : "GET";
        StringBuilder text = new StringBuilder(method).append(" /maillon").append(path());
        if (method.equals("GET") && oneIn(6)) {
            text.setLength(0);
            text.append("GET /maillon").append(sensible());
        } else {
            parameters(text);
        }
        text.append(oneIn(200) ? " HTTP/9.9\r\n" : " HTTP/1.1\r\n");
        List<String> fields = new ArrayList<>(List.of("Host: " + (oneIn(100) ? "other.example:99" : AUTHORITY)));
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(any(FIELDS));
        }
        String body = List.of("POST", "PUT", "PATCH").contains(method) && oneIn(2) ? "{\"state\":\"published\"}" : "";
        fields.add(oneIn(150) ? "Content-Length: abc" : "Content-Length: " + body.length());
        fields.removeIf(field -> !body.isEmpty() && field.startsWith("Expect"));
        text.append(String.join("\r\n", fields)).append("\r\n\r\n").append(body);
        return new Question(text.toString().getBytes(StandardCharsets.ISO_8859_1), method.equals("HEAD"));
    }

    private void parameters(StringBuilder text) {
        int parameters = oneIn(2) ? 0 : random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            text.append(i == 0 ? '?' : '&').append(any(NAMES)).append('=').append(oneIn(8) ? any(slugs) : any(VALUES));
        }
    }

    /**
     * What could be the secret of a guest. Whoever tries more than a few that are written as one has to wait, and when that
     * ends is no matter of the worlds.
     */
    private String guess() {
        if (guesses < MOST_GUESSES) {
            guesses++;
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }
        return any(List.of("x".repeat(43), "x", "%00", any(ids), any(slugs)));
    }

    /** A list as somebody wants it who reads the documentation. */
    private String sensible() {
        List<String> wishes = new ArrayList<>();
        for (List<String> kind : SENSIBLE) {
            if (oneIn(SENSIBLE.size() / 2)) {
                wishes.add(any(kind));
            }
        }
        return "/api/partners" + (wishes.isEmpty() ? "" : "?" + String.join("&", wishes));
    }

    private String path() {
        String slug = oneIn(10) ? any(ids) : any(slugs);
        String language = oneIn(3) ? "/en" : "";
        return switch (random.nextInt(17)) {
            case 16 ->
                "/guest/" + guess() + any(List.of("", "/page", "/changes", "/answer", "/media/" + any(pictures)));
            case 0 -> language + (oneIn(2) ? "/" : "/partners");
            case 1, 2, 3 -> language + "/partners/" + slug;
            case 4, 5 -> language + "/partners/" + slug + "/embed";
            case 6, 7, 8 -> "/api/partners/" + slug;
            case 9, 10 -> "/api/partners";
            case 11 -> "/media/" + any(pictures) + "/" + any(List.of("logo.svg", "x.svg", "", "../x"));
            case 12 -> "/api/vocabularies" + any(List.of("", "/partner-level", "/theme", "/programme", "/nothing"));
            case 13 ->
                "/api/"
                        + any(List.of(
                                "content-types",
                                "content-types/partner",
                                "problems",
                                "problems/gone",
                                "openapi",
                                "nothing",
                                "manage/partners/" + any(ids),
                                "manage/audit",
                                "manage"));
            case 14 ->
                "/"
                        + any(List.of(
                                "desk/partners/" + any(ids),
                                "desk/media/" + any(pictures),
                                "desk",
                                "nothing",
                                "WEB-INF/web.xml",
                                "assets/nothing.js",
                                "health",
                                "desk/partners/" + any(ids) + "/preview"));
            default ->
                any(List.of(
                        "/partners/" + slug + "/",
                        "/PARTNERS/" + slug,
                        "/partners//" + slug,
                        "/partners/" + slug + ";x=1",
                        "/partners/%2e%2e/" + slug,
                        "/api/partners/" + slug + "/live",
                        "/api/partners/" + slug + ".json",
                        "/partners/" + slug + "%00",
                        "/partners/" + slug + "/preview",
                        "/api/partners/" + slug + "/revisions/1",
                        "/../maillon/partners/" + slug,
                        "/partners/%FF"));
        };
    }
}
