package org.maillon.rendition;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.json.Json;
import org.maillon.partner.PublicSchema;
import org.maillon.partner.Rendition;

/** The schema that the API publishes, held against what the API gives. */
class DeliverySchemaTest {

    private static final PublicRenditions RENDITIONS = PublicRenditions.of(Samples.SITE, Samples.ASSETS);
    private static final Map<String, Object> SCHEMA =
            PublicSchema.of(Samples.TAXONOMY, "https://fondation.example/schema");

    @ParameterizedTest
    @ValueSource(strings = {"full.json", "minimal.json"})
    void a_delivered_partner_is_what_the_schema_says(String content) {
        byte[] delivered = RENDITIONS.of(Samples.published(Samples.content(content))).stream()
                .filter(one -> one.rendition() == Rendition.JSON)
                .findFirst()
                .orElseThrow()
                .bytes();

        List<String> surprises = new ArrayList<>();
        check(Json.object(delivered), SCHEMA, "", surprises);
        then(surprises).isEmpty();
    }

    /** The part of JSON Schema that ours uses: types, members, required members, items. */
    private static void check(Object value, Map<?, ?> schema, String path, List<String> surprises) {
        if (schema.get("type") instanceof String type && !isA(type, value)) {
            surprises.add(path + " is not of type " + type + ": " + value);
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            surprises.add(path + " is none of " + values + ": " + value);
        }
        if (schema.get("pattern") instanceof String pattern
                && !Pattern.compile(pattern).matcher(String.valueOf(value)).find()) {
            surprises.add(path + " does not look like " + pattern + ": " + value);
        }
        if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), items, path + "/" + i, surprises);
            }
        }
        if (value instanceof Map<?, ?> map) {
            checkMembers(map, schema, path, surprises);
        }
    }

    private static void checkMembers(Map<?, ?> map, Map<?, ?> schema, String path, List<String> surprises) {
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> known ? known : Map.of();
        map.forEach((name, member) -> {
            if (properties.get(name) instanceof Map<?, ?> own) {
                check(member, own, path + "/" + name, surprises);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
                check(member, others, path + "/" + name, surprises);
            } else {
                surprises.add(path + "/" + name + " is not in the schema");
            }
        });
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !map.containsKey(name))
                    .forEach(name -> surprises.add(path + "/" + name + " is missing"));
        }
    }

    private static boolean isA(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer;
            case "number" -> value instanceof Number;
            default -> throw new IllegalArgumentException(type);
        };
    }
}
