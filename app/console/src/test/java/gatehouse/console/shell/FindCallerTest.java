package gatehouse.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.filter.editor.SavedFilterStore.SavedFilter;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteLine;
import gatehouse.console.palette.PaletteViewModel;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;

@Timeout(180)
class FindCallerTest extends ShellBenchFixture {
    private static final String KEY = "Zm9vYmFyLTEyMzQ1Njc4OTAtc2VjcmV0";

    @Test
    void the_person_the_till_and_the_session_are_found_without_asking_a_server() {
        EnvironmentViewModel there = bench.openSandbox();
        bench.ui.until(() ->
                PortosViewModels.of(there)
                        .sessions()
                        .headlineProperty()
                        .get()
                        .verdict()
                        .equals("complete"));
        long calls = bench.played.count("GET", "/api/sessions");

        PaletteViewModel palette = type("P01");

        assertThat(lines(palette))
                .startsWith(
                        "= Tills and devices: ",
                        "P01: 1 session, last used 1 min ago",
                        "= Sessions: 1 of 1 · read 14:03:22 · complete",
                        "12 · P01: 1 min ago");
        assertThat(bench.played.count("GET", "/api/sessions")).isEqualTo(calls);
    }

    @Test
    void enter_on_a_person_filters_the_list() {
        EnvironmentViewModel there = bench.openSandbox();
        shell.places().journal().show();

        type("12").run();

        assertThat(shell.dialogProperty().get()).isEqualTo(new DialogRequest.None());
        assertThat(shell.placeProperty().get()).isEqualTo(PortosWindow.SESSIONS);
        assertThat(PortosViewModels.of(there).sessions().filter().textProperty().get())
                .isEqualTo("user:12");
    }

    @Test
    void a_pasted_session_id_leads_to_its_session() {
        EnvironmentViewModel there = bench.openSandbox();
        PaletteViewModel palette = paste(ShellBench.TILL.sessionId());
        until(palette, "= Sessions");

        palette.run();

        assertThat(PortosViewModels.of(there).sessions().selectedProperty().get())
                .isEqualTo(ShellBench.TILL.sessionId());
    }

    @Test
    void entries_of_the_journal_are_found_by_person_and_by_the_full_id() throws Exception {
        bench.journal.begin(
                new ActRecord(
                        ShellBench.NOW,
                        new ActOrigin("jana", "Store 12", "production", "portos"),
                        "",
                        null,
                        "sessions.revoke",
                        new ActTarget(ShellBench.TILL.sessionId(), "Majiteľ (999)", "P01"),
                        new ActReason("", "Till hangs", ""),
                        Map.of()));
        bench.openSandbox();

        PaletteViewModel palette = type("majitel");
        until(palette, "= Journal: 1 of 2 entries");
        assertThat(lines(palette)).anyMatch(line -> line.contains("Majiteľ (999) · P01: "));

        palette.close();
        until(paste(ShellBench.TILL.sessionId()), "= Journal: 1 of 2 entries");
    }

    @Test
    void without_a_sign_in_it_says_that_sessions_are_not_known() {
        bench.openStore();

        assertThat(lines(type("jana"))).contains("- Sessions: not known, as nobody is signed in");
    }

    @Test
    void environments_saved_filters_and_help_are_found_too() throws Exception {
        bench.environments.add(bench.there);
        EnvironmentViewModel there = bench.openSandbox();
        PortosViewModels.of(there)
                .sessions()
                .filter()
                .saved()
                .keep(new SavedFilter("idle phones", "devicetype:PDA idle>1h"), _ -> {});

        assertThat(lines(type("store 12"))).contains("= Environments: ", "Store 12: PRODUCTION");
        assertThat(lines(type("phones")))
                .contains("= Saved filters · Sessions: ", "idle phones: devicetype:PDA idle>1h");
        assertThat(lines(type("incomplete"))).anyMatch(line -> line.startsWith("= Help"));
    }

    @Test
    void a_pasted_link_offers_to_check_its_key_and_sends_nothing() {
        openShop();
        PaletteViewModel palette = paste("https://crm.example/x?key=" + KEY);
        until(palette, "= Temporary key: nothing is sent yet");

        palette.run();

        assertThat(shell.placeProperty().get()).isEqualTo(SuperOfficeWindow.TEMPORARY_KEY);
        assertThat(keys().field().pastedProperty().get()).endsWith(KEY);
        assertThat(keys().rows()).isEmpty();
        assertThat(bench.store.count("POST", "/")).isZero();
    }

    @Test
    void of_other_computers_it_says_that_their_recording_is_not_known() {
        openShop();

        assertThat(lines(type("jana")))
                .contains(
                        "- Recording: no session opened by this Gatehouse; other PCs: not known",
                        "- Service login: none opened since Gatehouse started")
                .noneMatch(line -> line.contains("Sessions"));
    }

    private void openShop() {
        shell.go(
                new Environment(
                        "Shop",
                        Environment.EnvironmentKind.TEST,
                        new SuperOfficeAddress(bench.store.server().toString()),
                        new SrsAddress("http://127.0.0.1:1", "https://apps.example")));
        bench.ui.until(() -> shell.open().isPresent());
    }

    private TemporaryKeysViewModel keys() {
        return SuperOfficeViewModels.of(shell.open().orElseThrow()).keys();
    }

    private PaletteViewModel palette() {
        shell.askPalette();
        return ((DialogRequest.Palette) shell.dialogProperty().get()).model();
    }

    private PaletteViewModel type(String text) {
        PaletteViewModel palette = palette();
        palette.queryProperty().set(text);
        until(palette, "");
        return palette;
    }

    private PaletteViewModel paste(String text) {
        PaletteViewModel palette = palette();
        assertThat(palette.hold("", text)).isTrue();
        return palette;
    }

    /** Waits for a line that begins so, and for all answers but that of the journal. */
    private void until(PaletteViewModel palette, String line) {
        bench.ui.until(() ->
                lines(palette).stream().anyMatch(one -> one.startsWith(line))
                        && lines(palette).stream().anyMatch(one -> one.contains("Journal: ")));
    }

    private static List<String> lines(PaletteViewModel palette) {
        return palette.lines().stream()
                .map(line ->
                        switch (line) {
                            case PaletteLine.Heading(String title, String note) ->
                                    "= " + title + ": " + note;
                            case PaletteLine.Nothing(String title, String note) ->
                                    "- " + title + ": " + note;
                            case PaletteLine.Found(PaletteHit hit) ->
                                    hit.text() + ": " + hit.detail();
                        })
                .toList();
    }
}
