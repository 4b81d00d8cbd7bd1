package gatehouse.console.shell;

import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.palette.PaletteLine;
import gatehouse.console.palette.PaletteViewModel;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.tour.TourState;
import gatehouse.console.work.Command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tour sees what a person does, by whatever way. */
@Timeout(180)
class SandboxTourTest extends ShellBenchFixture {
    @Test
    void outside_the_sandbox_it_cannot_begin_and_says_where_it_is() {
        bench.openStore();

        command("tour").run();

        assertThat(state()).isInstanceOf(TourState.Hidden.class);
        assertThat(command("tour").whyNot())
                .isEqualTo("The tour is in the sandbox. Open the sandbox first.");
        assertThat(command("tourSkip").whyNot()).isEqualTo("The tour is not on the screen.");
    }

    @Test
    void it_asks_for_somebody_in_the_list_by_a_name_that_every_keyboard_can_type() {
        bench.played.on(
                "GET",
                "/api/users",
                json(200, "[{\"userName\": \"12\", \"name\": \"Eva Kováčová\"}]"));
        bench.openSandbox();
        bench.ui.until(() -> !list().directory().person("12").equals("12"));

        command("tour").run();

        assertThat(sentence()).isEqualTo("Find the caller: Ctrl+K, type kovacova, press Enter.");
    }

    @Test
    void the_caller_is_found_once_the_palette_has_led_there() {
        bench.openSandbox();
        command("tour").run();
        assertThat(number()).isEqualTo(1);

        shell.askPalette();
        PaletteViewModel palette = ((DialogRequest.Palette) shell.dialogProperty().get()).model();
        palette.queryProperty().set("12");
        bench.ui.until(
                () -> palette.lines().stream().anyMatch(PaletteLine.Found.class::isInstance));
        assertThat(number()).as("typed, and not yet there").isEqualTo(1);
        palette.run();

        bench.ui.until(() -> number() == 2);
    }

    @Test
    void a_filter_that_was_there_before_finds_nobody() {
        bench.openSandbox();
        list().filter().textProperty().set("user:12");
        bench.ui.catchUp();
        command("tour").run();

        list().read();
        bench.ui.until(() -> bench.played.count("GET", "/api/sessions") >= 2);
        bench.ui.catchUp();

        assertThat(number()).isEqualTo(1);
    }

    @Test
    void a_session_is_looked_at_once_it_was_read_and_changes_are_seen_on_and_off() {
        EnvironmentViewModel there = bench.openSandbox();
        command("tour").run();
        command("tourSkip").run();
        assertThat(number()).isEqualTo(2);

        list().select(ShellBench.TILL.sessionId());
        bench.ui.until(() ->
                PortosViewModels.of(there).detail().stateProperty().get()
                        instanceof SessionDetailState.Shown);
        assertThat(number()).isEqualTo(3);

        there.guard().arm();
        assertThat(number()).isEqualTo(4);
        command("tourSkip").run();
        command("tourSkip").run();
        command("tourSkip").run();
        assertThat(number()).isEqualTo(7);
        there.guard().lock();

        assertThat(((TourState.Over) state()).done())
                .containsExactly(false, true, true, false, false, false, true);
    }

    private SessionsViewModel list() {
        return PortosViewModels.of(shell.open().orElseThrow()).sessions();
    }

    private TourState state() {
        return shell.tour().stateProperty().get();
    }

    private int number() {
        return ((TourState.Doing) state()).number();
    }

    private String sentence() {
        return ((TourState.Doing) state()).step().sentence("Ctrl+K").getValue();
    }

    private Command command(String key) {
        return shell.commands().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
