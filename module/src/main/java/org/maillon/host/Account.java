package org.maillon.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Role;

/**
 * One line of a file of accounts: {@code id | roles | name | password hash}, and behind another bar the mail
 * address if mail is wanted.
 *
 * @param editor the person
 * @param passwordHash {@code PBKDF2WithHmacSHA512:iterations:salt:hash}, as Jakarta Security writes it
 * @param mail where mail goes, if any may
 */
public record Account(Editor editor, String passwordHash, Optional<String> mail) {

    /** Strict enough that nothing in it can mean anything else in the head of a mail. */
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern HASH =
            Pattern.compile("PBKDF2WithHmacSHA(?:256|384|512):[0-9]{4,7}:[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");

    /**
     * The accounts of a file. Empty lines and those that begin with # do not count.
     *
     * @throws IllegalArgumentException with the number of the line that cannot be read, and why
     */
    public static List<Account> read(InputStream file) {
        List<Account> accounts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (Reader characters = new InputStreamReader(file, StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(characters)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                Account account = parse(line, number);
                if (!ids.add(account.editor().id())) {
                    throw refused(number, "“" + account.editor().id() + "” is there twice");
                }
                accounts.add(account);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(accounts);
    }

    private static Account parse(String line, int number) {
        List<String> parts = BAR.splitAsStream(line).map(String::strip).toList();
        if (parts.size() != 4 && parts.size() != 5) {
            throw refused(
                    number, "it needs four parts: id | roles | name | password hash, and may have a mail address");
        }
        if (!ID.matcher(parts.get(0)).matches()) {
            throw refused(number, "the id may hold small letters, digits, full stops and hyphens only");
        }
        Set<Role> roles = new HashSet<>();
        for (String code : COMMA.splitAsStream(parts.get(1)).map(String::strip).toList()) {
            roles.add(Role.of(code).orElseThrow(() -> refused(number, "there is no role “" + code + "”")));
        }
        if (parts.get(2).isEmpty()) {
            throw refused(number, "the name is missing");
        }
        if (!HASH.matcher(parts.get(3)).matches()) {
            throw refused(number, "the password hash is not one");
        }
        Optional<String> mail =
                parts.stream().skip(4).filter(text -> !text.isEmpty()).findFirst();
        if (mail.filter(text -> !MAIL.matcher(text).matches()).isPresent()) {
            throw refused(number, "the mail address is not one");
        }
        return new Account(new Editor(parts.get(0), parts.get(2), roles), parts.get(3), mail);
    }

    private static IllegalArgumentException refused(int number, String reason) {
        return new IllegalArgumentException("line " + number + ": " + reason);
    }
}
