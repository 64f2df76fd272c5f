package org.maillon.host;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a file of tokens: {@code name | account | last day | SHA-256}. A program that sends the token acts as the
 * account. The token itself is nowhere in the file; it is long and random, so that one quick hash protects it.
 *
 * @param name what the administrator calls it
 * @param account id of the account it stands for
 * @param lastDay last day on which it is taken
 * @param hash SHA-256 of the token in hexadecimal
 */
public record Token(String name, String account, LocalDate lastDay, String hash) {

    /** The shortest token that is taken, in characters: shorter ones could be guessed from their hash. */
    public static final int SHORTEST = 32;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** The hash as bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    /**
     * The tokens of a file. Empty lines and those that begin with # do not count.
     *
     * @throws IllegalArgumentException with the number of the line that cannot be read, and why
     */
    public static List<Token> read(List<String> lines) {
        List<Token> tokens = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Token token = parse(line, i + 1);
            if (!names.add(token.name())) {
                throw refused(i + 1, "“" + token.name() + "” is there twice");
            }
            tokens.add(token);
        }
        return List.copyOf(tokens);
    }

    private static Token parse(String line, int number) {
        List<String> parts = BAR.splitAsStream(line).map(String::strip).toList();
        if (parts.size() != 4) {
            throw refused(number, "it needs four parts: name | account | last day | SHA-256");
        }
        if (parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
            throw refused(number, "the name or the account is missing");
        }
        String hash = parts.get(3).toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            throw refused(number, "the hash is not SHA-256 in hexadecimal");
        }
        try {
            return new Token(parts.get(0), parts.get(1), LocalDate.parse(parts.get(2)), hash);
        } catch (DateTimeException notADay) {
            throw refused(number, "the last day is not written as 2027-12-31");
        }
    }

    private static IllegalArgumentException refused(int number, String reason) {
        return new IllegalArgumentException("line " + number + ": " + reason);
    }
}
