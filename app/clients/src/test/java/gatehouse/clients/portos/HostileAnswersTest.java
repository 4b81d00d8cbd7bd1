package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Malformed;
import gatehouse.clients.http.CallFailure.TooLarge;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.server.PortosDevice;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Answers made to hurt end in a clear failure, soon, and with a flat heap. */
@Timeout(60)
@Isolated("It measures what the whole Java allocates.")
final class HostileAnswersTest {
    private static final PageRequest FIRST = new PageRequest(0, 100, true, null);
    private static final int MEBI = 1 << 20;

    @Test
    void a_gibibyte_packed_into_one_mebibyte_is_cut_off_at_the_limit() throws Exception {
        try (var portos = PortosClientFixture.under("/api", HostileAnswersTest::bomb)) {
            PortosClient client = portos.client();
            for (PortosClientFixture.Act act : reads(client)) {
                assertThat(PortosClientFixture.failure(act))
                        .isInstanceOfSatisfying(
                                TooLarge.class,
                                f ->
                                        assertThat(f.limit())
                                                .isEqualTo(
                                                        AnswerDefect.of(
                                                                DefectKind.TOO_MANY_BYTES,
                                                                16_777_216)));
            }
            assertThat(portos.exchanges())
                    .allSatisfy(x -> assertThat(x.responseBytes()).isLessThan(17 * MEBI));
            assertFlat(() -> PortosClientFixture.failure(() -> client.sessions(FIRST)));
        }
    }

    @Test
    void a_bomb_in_a_refusal_is_only_a_refusal() throws Exception {
        try (var portos = PortosClientFixture.under("/api", (_, out) -> bombOf("500 Oops", out))) {
            assertFlat(() ->
                    assertThat(
                                    PortosClientFixture.failure(
                                            () -> portos.client().session(PortosClientFixture.ID)))
                            .isInstanceOf(CallFailure.Refused.class));
        }
    }

    @Test
    void millions_of_tiny_rows_are_too_many() throws Exception {
        String page = "{\"items\":[" + "{},".repeat(3_000_000) + "{}]}";
        try (var portos = PortosClientFixture.json(page)) {
            assertFlat(() ->
                    assertThat(PortosClientFixture.failure(() -> portos.client().sessions(FIRST)))
                            .isInstanceOfSatisfying(
                                    TooLarge.class,
                                    f ->
                                            assertThat(f.limit())
                                                    .isEqualTo(
                                                            AnswerDefect.of(
                                                                    DefectKind.TOO_MANY_ROWS,
                                                                    100_000))));
            assertFlat(() ->
                    assertThat(PortosClientFixture.failure(() -> portos.client().devices()))
                            .isInstanceOf(TooLarge.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void json_a_thousand_deep_is_too_deep_wherever_it_stands(String step) throws Exception {
        String deep = step.repeat(1000);
        for (String body :
                List.of(
                        deep,
                        "{\"items\":" + deep,
                        "{\"items\":[{\"x\":" + deep,
                        "{\"x\":" + deep)) {
            try (var portos = PortosClientFixture.json(body)) {
                for (PortosClientFixture.Act act : reads(portos.client())) {
                    assertThat(PortosClientFixture.failure(act))
                            .isInstanceOfAny(TooLarge.class, Malformed.class);
                }
                assertThat(PortosClientFixture.failure(() -> portos.client().license()))
                        .isInstanceOf(TooLarge.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[],\"items\":[]}",
                "{\"items\":[],\"totalCount\":1,\"totalCount\":2}",
                "{\"items\":[],\"totalCount\":NaN}",
                "{\"items\":[],\"totalCount\":Infinity}",
                "{\"items\":[NaN]}",
                "{\"items\":[{\"sessionId\":'a'}]}",
                "{\"items\":[{\"sessionId\":\"a\",}]}",
                "{\"items\":[{\"sessionId\":\"a\"},]}",
                "{\"items\":[{\"sessionId\":\"a\u0000\"}]}",
                "{\"items\":[/**/]}",
                "{\"items\":[]}]",
                "\uFEFF\uFEFF{\"items\":[]}"
            })
    void a_page_that_bends_the_rules_of_json_is_malformed(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().sessions(FIRST)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shopId\":\"1\",\"shopId\":\"2\"}",
                "{\"shopId\":NaN}",
                "{\"shopId\":\"1\"}}",
                "{\"shopId\":\"1\"} {}",
                "{\"shopId\":\"1\""
            })
    void an_object_that_bends_the_rules_of_json_is_malformed(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().license()))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void bytes_that_are_no_text_are_malformed() throws Exception {
        byte[] head =
                "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[30];
        Arrays.fill(body, (byte) 0xFF);
        try (var portos =
                PortosClientFixture.under(
                        "/api",
                        (_, out) -> {
                            out.write(head);
                            out.write(body);
                            out.flush();
                            return true;
                        })) {
            for (PortosClientFixture.Act act : reads(portos.client())) {
                assertThat(PortosClientFixture.failure(act)).isInstanceOf(Malformed.class);
            }
        }
    }

    @Test
    void half_a_character_in_a_name_becomes_a_question_mark() throws Exception {
        try (var portos =
                PortosClientFixture.json(
                        "[{\"name\":\"P\\ud800\",\"description\":\"\\ud83d\\ude00\"}]")) {
            PortosDevice device = portos.client().devices().entries().getFirst();
            assertThat(device.name()).isEqualTo("P?");
            assertThat(device.description()).isEqualTo("\uD83D\uDE00");
        }
    }

    @Test
    void half_a_character_in_an_id_makes_the_row_unreadable_and_the_session_malformed()
            throws Exception {
        String session = "{\"sessionId\":\"abc\\udc00\"}";
        try (var portos = PortosClientFixture.json("{\"items\":[" + session + "]}")) {
            assertThat(portos.client().sessions(FIRST).rows().getFirst())
                    .isInstanceOf(UnreadableSession.class);
        }
        try (var portos = PortosClientFixture.json(session)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().session("abc")))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_text_and_a_number_beyond_measure_are_too_large() throws Exception {
        String text = "{\"items\":[{\"sessionId\":\"" + "x".repeat(2 * MEBI) + "\"}]}";
        String number = "{\"items\":[{\"sessionId\":\"a\",\"_v\":" + "1".repeat(1000) + "}]}";
        for (String body : List.of(text, number)) {
            try (var portos = PortosClientFixture.json(body)) {
                assertThat(PortosClientFixture.failure(() -> portos.client().sessions(FIRST)))
                        .isInstanceOf(TooLarge.class);
            }
        }
    }

    @Test
    void headers_without_end_are_no_answer() throws Exception {
        RawServer.Turn endless =
                (_, out) -> {
                    out.write("HTTP/1.1 200 X\r\n".getBytes(StandardCharsets.UTF_8));
                    byte[] header = ("X: " + "y".repeat(8000) + "\r\n").getBytes();
                    for (int i = 0; i < 10_000; i++) {
                        out.write(header);
                    }
                    return false;
                };
        try (var portos = PortosClientFixture.under("/api", endless)) {
            assertFlat(() ->
                    assertThat(
                                    PortosClientFixture.failure(
                                            () -> portos.client().session(PortosClientFixture.ID)))
                            .isInstanceOf(CallFailure.Unknown.class));
        }
    }

    private static List<PortosClientFixture.Act> reads(PortosClient client) {
        return List.of(
                () -> client.sessions(FIRST),
                client::countSessions,
                () -> client.session(PortosClientFixture.ID),
                () -> client.delete(PortosClientFixture.ID, SendPermit.always()),
                client::devices,
                client::license);
    }

    /** What the act allocates, garbage included, is a small part of what the server would send. */
    private static void assertFlat(Runnable act) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        act.run();
        long allocated = threads.getTotalThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(100L * MEBI);
    }

    private static boolean bomb(String request, OutputStream out) throws IOException {
        return bombOf("200 OK", out);
    }

    /** A gzip stream of one gibibyte of blanks behind the start of a page. */
    private static boolean bombOf(String status, OutputStream out) throws IOException {
        String head =
                "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n"
                        .formatted(status);
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
        out.write(deflated("{\"items\":[".getBytes(StandardCharsets.UTF_8)));
        byte[] blanks = new byte[MEBI];
        Arrays.fill(blanks, (byte) ' ');
        byte[] packed = deflated(blanks);
        try {
            for (int i = 0; i < 1024; i++) {
                out.write(packed);
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private static byte[] deflated(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain);
        var packed = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        int n = deflater.deflate(part, 0, part.length, Deflater.FULL_FLUSH);
        while (n > 0) {
            packed.write(part, 0, n);
            n = deflater.deflate(part, 0, part.length, Deflater.FULL_FLUSH);
        }
        deflater.end();
        return packed.toByteArray();
    }
}
