package org.maillon.store;

/** What a driver says, short enough for the one sentence a person reads when the module does not start. */
final class Sentences {

    private static final int LONGEST = 400;

    private Sentences() {}

    /** The message of a failure, on one line. */
    static String oneLine(Throwable thrown) {
        String text =
                String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
