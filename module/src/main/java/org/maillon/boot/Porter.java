package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.maillon.editorial.Editor;
import org.maillon.host.AccountDirectory;
import org.maillon.host.Doorkeeper;

/** The doorkeeper of this module: whoever the directory recognises, unless too many tried before. */
@ApplicationScoped
public class Porter implements Doorkeeper {

    /** Longer names and passwords are nobody's, and would only cost time. */
    private static final int LONGEST = 200;

    @Inject
    AccountDirectory directory;

    @Inject
    FileAccounts file;

    @Inject
    WrongPasswords wrong;

    @Override
    public Answer answer(String id, String password, String address) {
        if (id.length() > LONGEST || password.length() > LONGEST) {
            return new Stranger();
        }
        Optional<Duration> wait = wrong.begin(id, address);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        Optional<Editor> editor = directory.recognise(id, password);
        if (editor.isEmpty()) {
            return new Stranger();
        }
        wrong.succeed(id, address);
        return new Welcome(editor.get());
    }

    @Override
    public List<Editor> offered() {
        return file.demonstration() ? file.everybody() : List.of();
    }
}
