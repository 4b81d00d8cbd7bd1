package gatehouse.clients.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** A secret is recognised in every form that a server may write it in. */
final class SecretStoreTest {
    private static final String SECRET = "CANARY pa+ss/w\\o\"rd=ö";

    @Test
    void a_secret_is_hidden_in_every_form() {
        var store = new SecretStore();
        store.learn(SECRET);
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        String percent = PercentEncoding.encode(SECRET, "");
        for (String form :
                new String[] {
                    SECRET,
                    percent,
                    URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                    percent.replaceAll("%2B", "%2b")
                            .replace("%2F", "%2f")
                            .replace("%5C", "%5c")
                            .replace("%3D", "%3d")
                            .replace("%C3%B6", "%c3%b6"),
                    Base64.getEncoder().withoutPadding().encodeToString(bytes),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    SECRET.replace("\\", "\\\\").replace("\"", "\\\"")
                }) {
            assertThat(store.hide("a " + form + " b")).as(form).isEqualTo("a <hidden> b");
            assertThat(store.hide(form + form)).as(form).isEqualTo("<hidden><hidden>");
        }
        assertThat(store.hide(Base64.getEncoder().encodeToString(bytes))).matches("<hidden>=*");
    }

    @Test
    void a_secret_inside_a_longer_text_in_base64_is_hidden_with_that_text() {
        for (String secret : new String[] {"Tje0", "CANARY", "se?cr>et~ö", SECRET}) {
            var store = new SecretStore();
            store.learn(secret);
            for (int before = 0; before < 6; before++) {
                for (int after = 0; after < 3; after++) {
                    byte[] bytes =
                            ("x".repeat(before) + secret + "y".repeat(after))
                                    .getBytes(StandardCharsets.UTF_8);
                    for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                        String written = encoder.encodeToString(bytes);
                        assertThat(store.hide("a \"" + written + "\" b"))
                                .as(secret + before + after)
                                .matches("a \"\\w{0,8}(<hidden>)+[\\w=+/-]{0,4}\" b");
                        assertThat(decoded(store.hide(written))).doesNotContain(secret);
                    }
                }
            }
        }
    }

    @Test
    void the_forms_of_urls_and_of_markup_are_known_too() {
        var store = new SecretStore();
        store.learn("a'b(c)/d&e<f>\"g h");
        assertThat(
                        store.hide(
                                "a'b(c)%2Fd%26e%3Cf%3E%22g%20h"
                                        + " a'b(c)/d&e%3Cf%3E%22g%20h"
                                        + " a%2527b%2528c%2529%252Fd%2526e%253Cf%253E%2522g%2520h"
                                        + " a'b(c)/d&amp;e&lt;f&gt;&quot;g h"
                                        + " a&#39;b(c)/d&amp;e&lt;f&gt;&#34;g h"))
                .isEqualTo("<hidden> <hidden> <hidden> <hidden> <hidden>");
    }

    @Test
    void a_passing_secret_becomes_a_lasting_one() {
        var store = new SecretStore();
        store.learnPassing("passing-by");
        store.learn("passing-by");
        store.learnPassing("passing-by");
        assertThat(store.hide("passing-by")).isEqualTo("<hidden>");
    }

    @Test
    void the_longest_secret_wins_and_none_overlap() {
        var store = new SecretStore();
        store.learn("abcdef");
        store.learn("defghi");
        store.learn("abc");
        assertThat(store.hide("abcdefghi abc")).isEqualTo("<hidden>ghi <hidden>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "<hidden>"})
    void what_is_too_short_to_be_a_secret_is_not_hidden(String text) {
        var store = new SecretStore();
        store.learn(text);
        assertThat(store.hide("ab <hidden> a")).isEqualTo("ab <hidden> a");
    }

    @Test
    void what_a_server_sends_is_kept_up_to_a_bound_and_what_lasts_is_kept() {
        var store = new SecretStore();
        store.learn("the password");
        store.learnPassing("first-cookie");
        for (int i = 0; i < 20_000; i++) {
            store.learnPassing("token-" + i);
        }
        assertThat(store.hide("the password")).isEqualTo("<hidden>");
        assertThat(store.hide("first-cookie")).isEqualTo("first-cookie");
        assertThat(store.hide("token-19999")).isEqualTo("<hidden>");
    }

    @Test
    void after_its_sign_in_a_store_knows_what_it_knew_and_learns_nothing() {
        var store = new SecretStore();
        store.learn("the password");
        store.learnPassing("the cookie");
        store.end();
        store.learn("another one");
        assertThat(store.hide("the password, the cookie, another one"))
                .isEqualTo("<hidden>, <hidden>, another one");
    }

    @Test
    void it_finds_what_a_search_would_find() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var store = new SecretStore();
            String secret = text(random, 3 + random.nextInt(4));
            store.learn(secret);
            String text = text(random, random.nextInt(60));
            boolean contained = text.contains(secret);
            assertThat(store.hide(text).contains("<hidden>"))
                    .as(secret + " in " + text)
                    .isEqualTo(contained);
            assertThat(store.hide(text)).doesNotContain(secret);
        }
    }

    private static String decoded(String masked) {
        String rest = masked.replace("<hidden>", "").replaceAll("=+$", "");
        int whole = rest.length() % 4 == 1 ? rest.length() - 1 : rest.length();
        String standard = rest.substring(0, whole).replace('-', '+').replace('_', '/');
        return new String(Base64.getDecoder().decode(standard), StandardCharsets.ISO_8859_1);
    }

    private static String text(Random random, int length) {
        return random.ints(length, 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
