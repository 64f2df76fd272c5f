package org.maillon.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Every sentence of the product in one language, as an editor or a visitor reads it. */
public final class Messages {

    private static final String BUNDLE = "org.maillon.language.messages";

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        // No fallback: a missing English sentence must fail a test, not appear in the machine's own language.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                Messages.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static final Messages FRENCH = new Messages(Language.FR);
    private static final Messages ENGLISH = new Messages(Language.EN);

    /** The messages of one language. */
    public static Messages in(Language language) {
        return switch (language) {
            case FR -> FRENCH;
            case EN -> ENGLISH;
        };
    }

    /** The language these messages speak. */
    public Language language() {
        return language;
    }

    /** Whether there is a message under this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The message under a key, with its values.
     *
     * @throws java.util.MissingResourceException when the key is unknown, which is a bug
     */
    public String say(String key, Object... arguments) {
        return say(new Sentence(key, List.of(arguments)));
    }

    /** The sentence in this language. */
    public String say(Sentence sentence) {
        String pattern = bundle.getString(sentence.key());
        if (sentence.arguments().isEmpty()) {
            // Through the same format, so that quotes are written the same way in every message.
            return new MessageFormat(pattern, language.locale()).format(new Object[0]);
        }
        Object[] said = sentence.arguments().stream().map(this::sayArgument).toArray();
        return new MessageFormat(pattern, language.locale()).format(said);
    }

    private Object sayArgument(Object argument) {
        if (argument instanceof Labels labels) {
            return labels.in(language);
        }
        if (argument instanceof Sentence sentence) {
            return say(sentence);
        }
        return argument;
    }
}
