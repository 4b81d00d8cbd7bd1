package gatehouse.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.journal.ActReason;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window beside others. */
class EnvironmentWindowsTest extends ShellBenchFixture {
    private EnvironmentViewModel opened;

    @BeforeEach
    void open() {
        opened = bench.openSandbox();
    }

    @Test
    void an_environment_that_another_window_shows_is_not_opened_twice() {
        bench.others.shown.add(bench.there);

        bench.shell.go(bench.there);

        assertThat(bench.shell.open()).contains(opened);
        assertThat(bench.shell.environmentProperty().get().title())
                .isEqualTo("Sandbox \u00b7 SANDBOX \u2013 Gatehouse");
    }

    @Test
    void an_environment_can_be_chosen_for_a_window_of_its_own() {
        bench.shell.places().environments().choice().goApart().accept(bench.there);

        assertThat(bench.others.opened).containsExactly(bench.there);
        assertThat(bench.shell.open()).contains(opened);
    }

    @Test
    void a_window_that_closes_leaves_its_environment_read_only_and_signed_out() {
        opened.guard().arm();

        bench.shell.close();

        assertThat(opened.guard().armedProperty().get()).isFalse();
        bench.ui.until(() -> opened.signedInAs().isEmpty());
    }

    @Test
    void a_window_that_closes_follows_no_run_any_more() {
        PortosWindow portos = bench.shell.system(PortosWindow.class);
        bench.runs.runs().add(left());
        assertThat(portos.many().signProperty().get()).isPresent();
        bench.runs.runs().clear();

        bench.shell.close();
        bench.runs.runs().add(left());

        assertThat(portos.many().signProperty().get()).isEmpty();
    }

    private RevokeRunViewModel left() {
        var why = new ActReason("left the shop", "");
        var place = RunPlace.of(bench.there, bench.there.connections().getFirst());
        var header = new RunHeader(place, why, ShellBench.NOW);
        return new RevokeRunViewModel(header, 1, bench.kept, bench.background, _ -> {});
    }
}
