package org.maillon.embed;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.http.Assets;
import org.maillon.http.Site;
import org.maillon.testing.InServer;

/** Scripts and styles as other sites ask for them: those of this version, and those of versions before it. */
@ExtendWith(ArquillianExtension.class)
class AssetsInServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    Assets assets;

    @Inject
    Site site;

    @Inject
    @ConfigProperty(name = "maillon.data")
    Path data;

    @Deployment
    static WebArchive war() {
        return InServer.war(AssetsInServerIT.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(site.absolute(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void this_version_has_kept_its_own_for_the_time_after_it() throws Exception {
        String script = assets.asset("maillon.js").file();

        String served = get("/assets/" + script).body();

        then(assets.immutable()).contains(script).hasSizeGreaterThan(5);
        then(data.resolve("assets/" + script)).hasContent(served);
        then(assets.immutable())
                .allSatisfy(file -> then(data.resolve("assets").resolve(file)).isNotEmptyFile());
    }

    @Test
    void the_script_of_an_earlier_version_still_answers_other_sites() throws Exception {
        Files.writeString(data.resolve("assets/maillon-2OLDER2X.js"), "export const version = 'earlier';\n");

        HttpResponse<String> earlier = get("/assets/maillon-2OLDER2X.js");
        HttpResponse<String> never = get("/assets/maillon-2NEVER2X.js");

        then(earlier.statusCode()).isEqualTo(200);
        then(earlier.body()).isEqualTo("export const version = 'earlier';\n");
        then(earlier.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
        then(earlier.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        then(earlier.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        then(never.statusCode()).isEqualTo(404);
        then(never.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void no_address_leads_out_of_the_folder() throws Exception {
        Files.writeString(data.resolve("secret-2OLDER2X.txt"), "secret");

        for (String path : new String[] {
            "/assets/%2e%2e/secret-2OLDER2X.txt", "/assets/..%2fsecret-2OLDER2X.txt", "/assets/..%5csecret-2OLDER2X.txt"
        }) {
            HttpResponse<String> answer = get(path);

            then(answer.statusCode()).as(path).isBetween(400, 499);
            then(answer.body()).as(path).doesNotContain("secret-2OLDER2X").doesNotContain("secret\n");
        }
    }
}
