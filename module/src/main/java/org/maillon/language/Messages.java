package org.maillon.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;

/** Every sentence of the product in one language, as an editor or a visitor reads it. */
public final class Messages {

    /** One bundle for each part of the product, so that what belongs together is found together. */
    private static final List<String> BUNDLES = List.of(
            "domain",
            "desk",
            "workflow",
            "forms",
            "imports",
            "pages",
            "notifications",
            "guests",
            "freshness",
            "erasures");

    private final Language language;
    private final List<ResourceBundle> bundles;

    private Messages(Language language) {
        this.language = language;
        // No fallback: a missing English sentence must fail a test, not appear in the machine's own language.
        this.bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(
                        "org.maillon.language." + name,
                        language.locale(),
                        Messages.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)))
                .toList();
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
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    private String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("No message", getClass().getName(), key);
    }

    /** Every key of every bundle. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        bundles.forEach(bundle -> keys.addAll(bundle.keySet()));
        return keys;
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
        String pattern = pattern(sentence.key());
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
