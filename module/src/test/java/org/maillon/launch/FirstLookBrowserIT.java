package org.maillon.launch;

import static org.assertj.core.api.BDDAssertions.then;

import org.junit.jupiter.api.Test;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

class FirstLookBrowserIT {

    @Test
    void an_editor_signs_in_with_a_demonstration_account() {
        try (Visitor visitor = Visitor.of(RunningServer.shared(), Look.OFFICE)) {
            visitor.signIn("author");

            then(visitor.page().url()).contains("/desk/").doesNotContain("sign-in");
            then(visitor.page().locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void the_same_editor_signs_in_without_script() {
        try (Visitor visitor = Visitor.of(RunningServer.shared(), Look.OFFICE.withoutScript())) {
            visitor.signIn("author");

            then(visitor.page().url()).contains("/desk/").doesNotContain("sign-in");
        }
    }

    @Test
    void a_visitor_meets_the_public_directory() {
        try (Visitor visitor = Visitor.of(RunningServer.shared(), Look.TELEPHONE)) {
            visitor.go("");

            then(visitor.page().locator("h1").innerText()).isNotBlank();
            then(visitor.context().cookies()).isEmpty();
        }
    }
}
