package org.maillon.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a client already has what it asks for (RFC 9110, section 13.1.2). */
public final class Condition {

    private static final Pattern TAG =
            Pattern.compile("\\G[\\s,]*(?:W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")\\s*(?=,|$)");

    private Condition() {}

    /**
     * Whether one of the {@code If-None-Match} fields names the tag. Weak forms count, as the rule for this field asks.
     * A field that is malformed names nothing from there on.
     *
     * @param fields all fields of that name, in order
     * @param etag the tag with its quotes
     */
    public static boolean isKnown(List<String> fields, String etag) {
        for (String field : fields) {
            if (field.strip().equals("*")) {
                return true;
            }
            Matcher tag = TAG.matcher(field);
            while (tag.find()) {
                if (tag.group(1).equals(etag)) {
                    return true;
                }
            }
        }
        return false;
    }
}
