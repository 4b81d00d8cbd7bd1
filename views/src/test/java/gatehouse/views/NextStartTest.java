package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.views.fx.HeadlessToolkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** A window begins where the last one ended, and does nothing by itself that a person must do. */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class NextStartTest {
    @TempDir private Path home;

    @Test
    void environment_place_filter_split_and_columns_are_as_they_were() throws Exception {
        try (var window = new OpenWindow(home)) {
            var shop = new Environment("Shop", EnvironmentKind.TEST, window.address());
            window.console().environments().add(shop);
            window.show().complete();
            window.filter("devicetype:PDA");
            HeadlessToolkit.run(() -> {
                PortosViewModels portos = PortosViewModels.of(window.opened());
                portos.listShare().property().set(0.5);
                portos.columns().show("idle", false);
                window.opened().guard().arm();
            });
            window.ends();
        }

        try (var window = new OpenWindow(home)) {
            window.startsAsLast().show().sees("12 of 1,205");
            PortosViewModels portos = PortosViewModels.of(window.opened());

            assertThat(window.opened().environment()).isEqualTo(Environment.SANDBOX);
            assertThat(portos.sessions().filter().textProperty().get()).isEqualTo("devicetype:PDA");
            assertThat(portos.listShare().property().get()).isBetween(0.49, 0.51);
            assertThat(portos.columns().columnsProperty().get())
                    .filteredOn(column -> column.key().equals("idle"))
                    .noneMatch(column -> column.shown());
            assertThat(window.opened().guard().armedProperty().get()).isFalse();
        }
    }

    @Test
    void a_filter_that_may_hold_the_id_of_a_session_is_written_nowhere() throws Exception {
        String id;
        try (var window = new OpenWindow(home).show().complete()) {
            id = window.idOn("P20");
            window.filter("env:CashRegister " + id);
            window.ends();
        }

        assertThat(HomeFolder.of(home).preferences()).content().doesNotContain(id);
    }

    @Test
    void another_environment_than_the_sandbox_is_opened_again_and_nobody_is_signed_in()
            throws Exception {
        try (var window = new OpenWindow(home)) {
            var shop = new Environment("Shop", EnvironmentKind.TEST, window.address());
            window.console().environments().add(shop);
            window.show().complete();
            HeadlessToolkit.run(() -> window.shell().go(shop));
            FrameWaiter.holds("shop is shown", () -> window.opened().environment().equals(shop));
            window.ends();
        }

        try (var window = new OpenWindow(home)) {
            window.startsAsLast().show();

            FrameWaiter.holds(
                    "shop is open again",
                    () ->
                            window.shell().environmentProperty().get()
                                            instanceof EnvironmentState.SignedOut(var there)
                                    && there.environment().name().equals("Shop"));
        }
    }

    @Test
    void an_environment_that_is_gone_leads_to_the_sandbox() throws Exception {
        Files.writeString(
                HomeFolder.of(home).preferences(),
                "{\"version\": 1, \"values\": {\"window.environment\": \"gone\","
                        + " \"window.filter\": \"nobody\"}}");
        try (var window = new OpenWindow(home)) {
            window.startsAsLast().show().complete();

            assertThat(window.opened().environment()).isEqualTo(Environment.SANDBOX);
            assertThat(
                            PortosViewModels.of(window.opened())
                                    .sessions()
                                    .filter()
                                    .textProperty()
                                    .get())
                    .isEmpty();
        }
    }
}
