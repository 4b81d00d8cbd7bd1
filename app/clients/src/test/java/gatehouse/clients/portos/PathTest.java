package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.SendPermit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** No id, whatever it is, leaves its place in the path. */
final class PathTest {
    private static final String LINE = "DELETE /api/sessions/([A-Za-z0-9._~%-]+) HTTP/1\\.1";
    private PortosClientFixture portos;

    @BeforeProperty
    void start() throws IOException {
        portos = PortosClientFixture.answering("HTTP/1.1 204 X\r\n\r\n");
    }

    @AfterProperty
    void stop() throws IOException {
        portos.close();
    }

    @Property(tries = 500)
    void an_id_is_sent_as_one_segment_that_means_the_id_or_not_at_all(@ForAll("ids") String id)
            throws Exception {
        int before = portos.server().requests().size();
        try {
            portos.client().delete(id, SendPermit.always());
        } catch (CallException e) {
            assertThat(e.failure()).isInstanceOf(CallFailure.NotSent.class);
            assertThat(portos.server().requests()).hasSize(before);
            return;
        }
        assertThat(portos.server().requests()).hasSize(before + 1);
        String line = portos.server().requests().getLast().lines().findFirst().orElseThrow();
        assertThat(line).matches(LINE);
        String segment = line.replaceAll(LINE, "$1");
        assertThat(segment).isNotIn(".", "..");
        assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8)).isEqualTo(id);
    }

    @Property(tries = 500)
    void only_ids_that_rule_6_refuses_are_refused(@ForAll("ids") String id) {
        boolean refused =
                id.isEmpty()
                        || id.equals(".")
                        || id.equals("..")
                        || id.codePoints()
                                .anyMatch(c ->
                                        c < 0x20
                                                || (c >= 0x7F && c <= 0x9F)
                                                || (c >= 0xD800 && c <= 0xDFFF));
        assertThat(refuses(id)).isEqualTo(refused);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("./\\%?#;:&=+$@,2eEfF ~\u0000\r\n\u0085é")
                        .ofMaxLength(12),
                Arbitraries.strings().alpha().numeric().ofLength(32),
                Arbitraries.of("..", ".", "../..", "%2e%2e", "%2E", "a/..", "//x", "\uD83D\uDE00"));
    }

    private static boolean refuses(String id) {
        try {
            return !SessionIdRule.check(id).equals(id);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
