package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.cli.OddServerFront.ServerManner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every write of the terminal to each of the three systems, through what a network does to it: no
 * act is doubled, none is called done that was not, and no secret is told.
 */
@Timeout(300)
class WritePromisesTest {
    private static final String OUTLASTS_REPEATS = "9";

    @TempDir Path home;
    private ShopTerminal terminal;

    @BeforeEach
    void open() {
        terminal = new ShopTerminal(home);
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    static Stream<Arguments> proxies() {
        return eachWith(List.of(404, 405, 410, 423, 429))
                .flatMap(two ->
                        Stream.of("html", "problem")
                                .map(form -> Arguments.of(two.get()[0], two.get()[1], form)));
    }

    /** Portos itself answers 423 and 429 when it is busy; then a revoke waits and goes again. */
    @ParameterizedTest
    @MethodSource("proxies")
    void what_a_proxy_answers_is_no_success(PlayedWrite write, int status, String form) {
        write.prepare(terminal);
        terminal.begin();
        terminal.order(
                write.system,
                write.route,
                Map.of(
                        "kind",
                        "proxy-answer",
                        "status",
                        Integer.toString(status),
                        "form",
                        form,
                        "times",
                        OUTLASTS_REPEATS));

        RunResult ran = write.run(terminal);

        boolean goesAgain = write == PlayedWrite.REVOKE && (status == 423 || status == 429);
        assertThat(write.sent(terminal)).as(ran.err()).isEqualTo(goesAgain ? 4 : 1);
        assertThat(write.isDone(terminal)).isFalse();
        if (write == PlayedWrite.SIGN_OUT) {
            assertThat(ran.exit()).isZero();
            assertThat(ran.err()).isNotBlank();
        } else {
            assertThat(ran.exit()).as(ran.out() + ran.err()).isIn(1, 3, 4);
        }
    }

    static Stream<Arguments> busy() {
        return eachWith(List.of(423, 429));
    }

    @ParameterizedTest
    @MethodSource("busy")
    void after_a_stop_in_the_wait_for_a_busy_server_nothing_is_sent_again(
            PlayedWrite write, int status) {
        write.prepare(terminal);
        terminal.begin();
        terminal.stopInWait();
        terminal.order(
                write.system,
                write.route,
                Map.of(
                        "kind",
                        "proxy-answer",
                        "status",
                        Integer.toString(status),
                        "form",
                        "problem",
                        "times",
                        OUTLASTS_REPEATS));

        RunResult ran = write.run(terminal);

        assertThat(write.sent(terminal)).as(ran.err()).isEqualTo(1);
        assertThat(write.isDone(terminal)).isFalse();
        if (write == PlayedWrite.REVOKE) {
            assertThat(ran.exit()).isEqualTo(130);
        }
    }

    static Stream<Arguments> manners() {
        return eachWith(List.of(ServerManner.values()));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void a_server_that_ends_each_connection_gets_each_write_once(
            PlayedWrite write, ServerManner manner) {
        write.prepare(terminal);
        try (OddServerFront front = terminal.front(write.system, manner)) {
            terminal.begin();

            RunResult ran = write.run(terminal);

            assertThat(ran.exit()).as(ran.out() + ran.err() + front.address()).isZero();
        }
        assertThat(write.sent(terminal)).isEqualTo(1);
        assertThat(write.isDone(terminal)).isTrue();
    }

    /**
     * What a server was told by an earlier program is unknown to the next one until it sends it.
     */
    static Stream<Arguments> echoes() {
        return eachWith(List.of("plain", "base64", "url"))
                .filter(two -> two.get()[0] != PlayedWrite.RECORDING_LOGOUT_LATER);
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void a_secret_that_later_answers_repeat_is_not_told(PlayedWrite write, String form) {
        write.prepare(terminal);
        terminal.order(
                write.system,
                "",
                Map.of("kind", "echo-secrets", "form", form, "times", OUTLASTS_REPEATS));

        RunResult ran = write.run(terminal);

        RunResult journal = terminal.shop.run("journal", "list", "-o", "json");
        for (String told : List.of(ran.out(), ran.err(), journal.out())) {
            for (String secret : terminal.secrets()) {
                assertThat(told)
                        .doesNotContain(
                                secret,
                                Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)),
                                URLEncoder.encode(secret, UTF_8));
            }
        }
    }

    @Test
    void on_production_nothing_is_sent_where_it_is_not_named() {
        terminal.createLogin();
        terminal.goToProduction();
        terminal.begin();

        assertThat(ordered())
                .allSatisfy(write -> {
                    RunResult ran = write.run(terminal);
                    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(2);
                    assertThat(ran.err()).contains("--on-production \"Real\"");
                });
        assertThat(terminal.shop.calls("")).isZero();
    }

    @Test
    void what_standard_output_does_not_take_is_told_on_standard_error() {
        for (PlayedWrite write : ordered()) {
            write.prepare(terminal);
            toldOnStandardError(write, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "CREATE", "RECORDING_LOGIN"})
    void an_unknown_outcome_is_one_on_standard_error_too(PlayedWrite write) {
        write.prepare(terminal);
        terminal.order(
                write.system,
                write.route,
                Map.of("kind", "drop-before", "times", OUTLASTS_REPEATS));
        toldOnStandardError(write, 4);
    }

    private void toldOnStandardError(PlayedWrite write, int exit) {
        RunResult ran = terminal.intoFullDisk(write);
        assertThat(ran.exit()).as(write + ran.err()).isEqualTo(exit);
        assertThat(ran.err()).contains("No space left on device", "it follows here", "{\"");
    }

    /** What somebody orders, who names the environment. */
    private static List<PlayedWrite> ordered() {
        return Stream.of(PlayedWrite.values())
                .filter(write -> write != PlayedWrite.SIGN_IN && write != PlayedWrite.SIGN_OUT)
                .toList();
    }

    private static Stream<Arguments> eachWith(List<?> others) {
        return Stream.of(PlayedWrite.values())
                .flatMap(write -> others.stream().map(other -> Arguments.of(write, other)));
    }
}
