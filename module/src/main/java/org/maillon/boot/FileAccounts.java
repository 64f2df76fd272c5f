package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.editorial.Editor;
import org.maillon.host.Account;
import org.maillon.host.AccountDirectory;
import org.maillon.host.DemonstrationAccounts;

/** The accounts of a file, or those of the demonstration: enough for a small team, and for a first try. */
@ApplicationScoped
public class FileAccounts implements AccountDirectory {

    /** The value of {@code maillon.accounts} that stands for the built-in accounts. */
    static final String DEMONSTRATION = "demonstration";

    private final String source;
    private final Pbkdf2PasswordHash hash;
    private volatile List<Account> accounts = List.of();

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected FileAccounts() {
        this(DEMONSTRATION, null);
    }

    @Inject
    public FileAccounts(
            @ConfigProperty(name = "maillon.accounts", defaultValue = DEMONSTRATION) String source,
            Pbkdf2PasswordHash hash) {
        this.source = source;
        this.hash = hash;
    }

    /** Whether these are the accounts whose password everybody knows. */
    boolean demonstration() {
        return source.equals(DEMONSTRATION);
    }

    /** Whether somebody took a known password over into a file of their own. */
    boolean holdKnownPassword() {
        List<String> known =
                DemonstrationAccounts.all().stream().map(Account::passwordHash).toList();
        return accounts.stream().map(Account::passwordHash).anyMatch(known::contains);
    }

    /**
     * Reads the accounts.
     *
     * @throws StartRefused when the file cannot be read
     */
    void load() {
        if (demonstration()) {
            accounts = DemonstrationAccounts.all();
            return;
        }
        Path file = Path.of(source).toAbsolutePath().normalize();
        try (InputStream lines = Files.newInputStream(file)) {
            accounts = Account.read(lines);
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The accounts named by maillon.accounts cannot be read from " + file + ": "
                            + unreadable.getMessage() + ".",
                    unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new StartRefused(
                    "The accounts in " + file + " cannot be used: " + malformed.getMessage() + ".", malformed);
        }
        if (accounts.isEmpty()) {
            throw new StartRefused("There is no account in " + file + ", so nobody could sign in.");
        }
    }

    @Override
    public Optional<Editor> find(String id) {
        return account(id).map(Account::editor);
    }

    @Override
    public Optional<Editor> recognise(String id, String password) {
        Optional<Account> account = account(id);
        // Somebody's hash in any case: the time it takes must not tell whether the account exists.
        String expected = account.or(() -> accounts.stream().findFirst())
                .map(Account::passwordHash)
                .orElseThrow(() -> new IllegalStateException("The accounts were not read at start"));
        boolean right = hash.verify(password.toCharArray(), expected);
        return right ? account.map(Account::editor) : Optional.empty();
    }

    /** The people themselves, in the order of the file. */
    @Override
    public List<Editor> everybody() {
        return accounts.stream().map(Account::editor).toList();
    }

    @Override
    public Optional<String> mail(String id) {
        return account(id).flatMap(Account::mail);
    }

    private Optional<Account> account(String id) {
        return accounts.stream()
                .filter(account -> account.editor().id().equals(id))
                .findFirst();
    }
}
