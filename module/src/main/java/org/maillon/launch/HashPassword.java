package org.maillon.launch;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Turns a password into what the file of accounts holds. Asked for at the console it is not shown; without a console it
 * is the first line of the input. Only the hash is written out.
 */
public final class HashPassword {

    /** Fewer characters are guessed too soon once the file is stolen. */
    static final int SHORTEST = 12;

    /** What OWASP recommends for this algorithm. */
    private static final int ITERATIONS = 210_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int BYTES = 32;

    private HashPassword() {}

    /** Reads a password and writes its hash; ends with 1 when there is none that can be taken. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        char[] password = password();
        if (password.length < SHORTEST) {
            err.println("The password needs at least " + SHORTEST + " characters, the same ones twice.");
            System.exit(1);
        }
        out.println(hash(password));
    }

    // Java 17 has no console when the input is a pipe; newer ones ask through the same pipe, which is as good.
    @SuppressWarnings("SystemConsoleNull")
    private static char[] password() throws IOException {
        Console console = System.console();
        if (console == null) {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        }
        char[] first = console.readPassword("Password: ");
        char[] again = console.readPassword("Again: ");
        return first != null && Arrays.equals(first, again) ? first : new char[0];
    }

    /** The hash of a password under a new salt, as Jakarta Security writes it. */
    static String hash(char[] password) {
        byte[] salt = new byte[BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(password, salt, ITERATIONS, BYTES * Byte.SIZE))
                    .getEncoded();
            Base64.Encoder encoder = Base64.getEncoder();
            return ALGORITHM + ":" + ITERATIONS + ":" + encoder.encodeToString(salt) + ":"
                    + encoder.encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
