package org.maillon.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static void refused(ThrowingCallable reading, String key) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        NotJson.class, refused -> then(refused.sentence().key()).isEqualTo(key));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_name_that_stands_twice_is_refused_at_any_depth() {
        refused(() -> Json.object("{\"name\":1,\"name\":2}"), "json.name-twice");
        refused(() -> Json.object("{\"list\":[{\"a\":1,\"\\u0061\":2}]}"), "json.name-twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} {}",
                "{}]",
                "{},",
                "{\"a\":1}x",
                "",
                " ",
                "{",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":+1}",
                "{\"a\":1,}",
                "[1,]",
                "{/* */}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x41\"}"
            })
    void anything_that_is_not_exactly_one_document_is_refused(String text) {
        assertThatThrownBy(() -> Json.tree(text)).isInstanceOf(NotJson.class);
    }

    @Test
    void where_it_is_malformed_is_said_by_line_and_column() {
        assertThatThrownBy(() -> Json.object("{\n  \"a\": ?\n}")).isInstanceOfSatisfying(NotJson.class, refused -> {
            then(refused.sentence().key()).isEqualTo("json.malformed");
            then(refused.sentence().arguments().get(0)).hasToString("2");
        });
    }

    @Test
    void a_document_may_be_as_deep_as_we_write_and_no_deeper() {
        String deepest = "[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST);
        String deeper = "[" + deepest + "]";

        then(Json.tree(deepest)).isEqualTo(Json.tree(Json.text(Json.tree(deepest))));
        refused(() -> Json.tree(deeper), "json.too-much");
        refused(() -> Json.tree("[".repeat(200_000)), "json.too-much");
    }

    @Test
    void a_document_may_be_as_long_as_we_write_and_no_longer() {
        String spaces = "{}" + " ".repeat(Json.LONGEST - 2);

        then(Json.object(utf8(spaces))).isEmpty();
        refused(() -> Json.object(utf8(spaces + " ")), "json.too-much");
        refused(() -> Json.object(spaces + " "), "json.too-much");
        refused(() -> Json.object("{\"a\":\"" + "x".repeat(2 * 1024 * 1024 + 1) + "\"}"), "json.too-much");
        refused(() -> Json.object("{\"a\":" + "9".repeat(101) + "}"), "json.too-much");
        refused(() -> Json.object("{\"" + "n".repeat(1001) + "\":1}"), "json.too-much");
    }

    @Test
    void only_an_object_is_an_object() {
        refused(() -> Json.object("[]"), "json.not-an-object");
        refused(() -> Json.object("null"), "json.not-an-object");
        refused(() -> Json.object("\"{}\""), "json.not-an-object");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE);
        byte[] overlong = {'{', '"', (byte) 0xc1, (byte) 0xa1, '"', ':', '1', '}'};

        refused(() -> Json.object(latin1), "json.not-utf-8");
        refused(() -> Json.object(overlong), "json.not-utf-8");
        assertThatThrownBy(() -> Json.object(utf16)).isInstanceOf(NotJson.class);
    }

    @Test
    void half_a_character_is_refused_and_a_whole_one_kept() {
        refused(() -> Json.object("{\"a\":\"\\ud83d\"}"), "json.half-character");
        refused(() -> Json.object("{\"\\udc00\":1}"), "json.half-character");
        refused(() -> Json.object("{\"a\":[\"\\udc00\\ud83d\"]}"), "json.half-character");

        then(Json.object("{\"a\":\"\\ud83d\\ude00\"}")).isEqualTo(Map.of("a", "😀"));
    }

    @Test
    void numbers_keep_every_digit() {
        String exact = "123456789012345678901234567890.12345678901234567890";

        then(Json.object("{\"a\":" + exact + "}")).containsEntry("a", new BigDecimal(exact));
        then(Json.text(Json.object("{\"a\":0.10}"))).isEqualTo("{\"a\":0.10}");
    }

    @Test
    void what_is_written_is_read_again_as_it_was() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("é \u2028 \" \\ \n\u0000 😀", Arrays.asList(null, true, 1, -7L, new BigDecimal("1E+400"), ""));

        then(Json.object(Json.bytes(tree)).toString())
                .isEqualTo(tree.toString().replace("1E+400", new BigDecimal("1E+400").toString()));
    }

    @Test
    void the_same_tree_is_always_the_same_bytes() {
        Map<String, Object> one = new HashMap<>();
        Map<String, Object> other = new HashMap<>(4096);
        for (int i = 0; i < 100; i++) {
            one.put("name-" + i, i);
            other.put("name-" + (99 - i), 99 - i);
        }

        then(Json.bytes(one)).isEqualTo(Json.bytes(other));
        then(Json.text(Map.of("b", 1, "a", 2))).isEqualTo("{\"a\":2,\"b\":1}");
    }

    @Test
    void what_we_would_not_read_again_is_not_written() {
        Object deep = List.of();
        for (int i = 0; i < Json.DEEPEST; i++) {
            deep = List.of(deep);
        }
        Object tooDeep = deep;
        List<Object> tooLong = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tooLong.add("x".repeat(1024 * 1024));
        }

        assertThatThrownBy(() -> Json.bytes(tooDeep)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.bytes(tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.bytes("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.bytes(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.bytes(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.bytes(Map.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }
}
