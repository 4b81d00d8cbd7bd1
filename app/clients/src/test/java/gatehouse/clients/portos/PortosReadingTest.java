package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** The quick ways of reading give what the plain ones give. */
final class PortosReadingTest {
    private final InstantParser moments = new InstantParser();

    @Property(tries = 1000)
    void a_moment_is_what_java_reads(@ForAll("moments") String text) {
        String padded = "xx" + text + "yy";
        Object quick = moment(padded.getBytes(StandardCharsets.US_ASCII), 2, text.length() + 2);
        assertThat(quick).isEqualTo(javas(text));
    }

    @Property(tries = 300)
    void an_equal_text_is_made_once(@ForAll String text) {
        var texts = new TextPool();
        byte[] padded = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
        String first = texts.of(padded, 1, padded.length - 1, () -> text);
        assertThat(first).isEqualTo(text);
        assertThat(texts.of(padded, 1, padded.length - 1, () -> "another")).isSameAs(first);
    }

    @Example
    void texts_that_share_a_place_stay_apart() {
        var texts = new TextPool();
        boolean same = true;
        for (int i = 0; i < 100_000; i++) {
            String text = "user " + i;
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            same &= texts.of(bytes, 0, bytes.length, () -> text).equals(text);
        }
        assertThat(same).isTrue();
    }

    @Example
    void a_time_span_is_written_as_dot_net_does() {
        assertThat(TimeSpanParser.parse("00:00:00.7933458"))
                .isEqualTo(Duration.ofNanos(793_345_800));
        assertThat(TimeSpanParser.parse("1.00:00:00")).isEqualTo(Duration.ofDays(1));
        assertThat(TimeSpanParser.parse("-00:00:30")).isEqualTo(Duration.ofSeconds(-30));
        assertThat(TimeSpanParser.parse("PT1S")).isNull();
        assertThat(TimeSpanParser.parse("")).isNull();
    }

    @Provide
    Arbitrary<String> moments() {
        Arbitrary<String> usual =
                Arbitraries.longs()
                        .between(-62_167_219_200L, 253_402_300_799L)
                        .flatMap(second ->
                                Arbitraries.of(
                                                "",
                                                ".9",
                                                ".98",
                                                ".015",
                                                ".1234567",
                                                ".123456789",
                                                ".",
                                                ".1234567890")
                                        .map(fraction ->
                                                Instant.ofEpochSecond(second)
                                                        .toString()
                                                        .replace("Z", fraction + "Z")));
        Arbitrary<String> odd =
                usual.flatMap(text ->
                        Arbitraries.integers()
                                .between(0, text.length() - 1)
                                .flatMap(at ->
                                        Arbitraries.chars()
                                                .with("0123456789-:.TZtz+x")
                                                .map(c ->
                                                        text.substring(0, at)
                                                                + c
                                                                + text.substring(at + 1))));
        Arbitrary<String> fixed =
                Arbitraries.of(
                        "2023-02-30T00:00:00Z",
                        "2016-12-31T23:59:60Z",
                        "2023-08-04T24:00:00Z",
                        "2023-08-04T11:19:38.015+00:00",
                        "2023-08-04T11:19:38",
                        "2023-08-04",
                        "",
                        "Z");
        return Arbitraries.oneOf(usual, odd, fixed);
    }

    private Object moment(byte[] text, int from, int to) {
        try {
            return moments.parse(text, from, to);
        } catch (DateTimeException e) {
            return "none";
        }
    }

    private static Object javas(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return "none";
        }
    }
}
