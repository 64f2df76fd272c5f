package org.maillon.launch;

/** The server cannot be started, or did not start; the message is one sentence for the person at the console. */
class RunRefused extends Exception {

    private static final long serialVersionUID = 1L;

    RunRefused(String sentence) {
        super(sentence);
    }

    RunRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
