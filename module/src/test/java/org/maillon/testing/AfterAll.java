package org.maillon.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Ends what many tests share once the last of them has run, the newest first. (Not a hook of the virtual machine: hooks
 * run at the same time and in a hurry, and a server deserves to be ended in peace.)
 */
public final class AfterAll implements LauncherSessionListener {

    private static final Deque<AutoCloseable> SHARED = new ArrayDeque<>();

    /** Remembers something to be closed after the last test. */
    static synchronized void close(AutoCloseable shared) {
        SHARED.push(shared);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (AfterAll.class) {
            while (!SHARED.isEmpty()) {
                closeNow(SHARED.pop());
            }
        }
    }

    private static void closeNow(AutoCloseable shared) {
        try {
            shared.close();
        } catch (Exception kept) {
            throw new IllegalStateException("What the tests shared could not be ended", kept);
        }
    }
}
