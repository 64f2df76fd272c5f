package org.maillon.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.maillon.editorial.AuditFault;
import org.maillon.editorial.AuditHead;
import org.maillon.editorial.AuditVerification;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.store.Database;
import org.maillon.store.DatabaseRefused;
import org.maillon.store.StoredAudit;

/**
 * Looks through the audit log without a server: of a PostgreSQL at any time, of the embedded database while its server
 * stands still. It reads the same settings as the server, and as its only argument a receipt that was noted down before.
 * Ends with 0 when the chain holds, with 1 when somebody laid hands on it, with 2 when it could not be looked through.
 */
public final class VerifyAudit {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyAudit() {}

    /** Looks, says what it found, and ends. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(verify(arguments, database(), out));
    }

    /** The code to end with. */
    static int verify(String[] arguments, Database database, PrintStream out) {
        Optional<AuditHead> receipt = Optional.empty();
        if (arguments.length > 0) {
            receipt = AuditHead.parse(arguments[0]);
            if (receipt.isEmpty() || arguments.length > 1) {
                out.println("A receipt looks like 1234:0f3a…, the number of a line and its 64 hexadecimal digits.");
                return UNREADABLE;
            }
        }
        try {
            AuditVerification found = StoredAudit.verify(database, Clock.systemUTC(), receipt);
            tell(found, out);
            return found.isIntact() ? 0 : BROKEN;
        } catch (DatabaseRefused refused) {
            out.println(refused.getMessage());
            return UNREADABLE;
        }
    }

    private static void tell(AuditVerification found, PrintStream out) {
        Messages english = Messages.in(Language.EN);
        out.println((found.isIntact() ? "The audit log is intact: " : "The audit log was tampered with: ")
                + found.lines() + " lines, personal data erased in " + found.erased() + ".");
        for (AuditFault fault : found.faults()) {
            out.println("- " + english.say(fault.sentence()));
        }
        if (found.faultCount() > found.faults().size()) {
            out.println("- … " + found.faultCount() + " faults in all");
        }
        out.println("Receipt: " + found.head().receipt());
    }

    private static Database database() {
        String url = setting("maillon.db.url", "embedded");
        if (url.equals("embedded")) {
            return Database.embedded(Path.of(setting("maillon.data", "maillon-data"))
                    .toAbsolutePath()
                    .normalize());
        }
        return Database.at(url, setting("maillon.db.user", ""), setting("maillon.db.password", ""));
    }

    private static String setting(String name, String otherwise) {
        String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .orElse(otherwise);
    }
}
