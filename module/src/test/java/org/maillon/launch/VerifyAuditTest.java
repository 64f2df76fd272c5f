package org.maillon.launch;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillon.store.Database;
import org.maillon.store.Migrations;

class VerifyAuditTest {

    @TempDir
    Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int verify(Database database, String... arguments) {
        said.reset();
        return VerifyAudit.verify(arguments, database, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_untouched_log_is_intact_and_gives_a_receipt() {
        Database database = Database.embedded(data);
        new Migrations().run(database);

        int code = verify(database);

        then(said()).startsWith("The audit log is intact: 0 lines").contains("Receipt: 0:" + "0".repeat(64));
        then(code).isZero();
        database.close();
    }

    @Test
    void a_log_that_does_not_hold_what_a_receipt_says_ends_with_one() {
        Database database = Database.embedded(data);
        new Migrations().run(database);

        int code = verify(database, "3:" + "a".repeat(64));

        then(said()).startsWith("The audit log was tampered with").contains("Entry 3 is not the one of the receipt.");
        then(code).isEqualTo(1);
        database.close();
    }

    @Test
    void what_cannot_be_looked_through_ends_with_two_and_makes_no_database() {
        int nowhere = verify(Database.embedded(data.resolve("nowhere")));
        String sentence = said();
        int odd = verify(Database.embedded(data), "not a receipt");

        then(sentence).contains("cannot be opened");
        then(data.resolve("nowhere")).doesNotExist();
        then(nowhere).isEqualTo(2);
        then(said()).startsWith("A receipt looks like");
        then(odd).isEqualTo(2);
    }
}
