package gatehouse.console.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.local.RecorderFixture;
import gatehouse.console.environments.ConnectionDefaults;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.wire.SampleExchanges;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The report for a vendor: what is shown is what is written. */
final class VendorReportViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    @TempDir private Path folder;
    @TempDir private Path home;

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private RecorderFixture recorder;
    private VendorReportViewModel report;
    private String said = "";

    @BeforeEach
    void open() {
        var store =
                new Environment(
                        EnvironmentId.random(),
                        "Store 12",
                        EnvironmentKind.TEST,
                        "",
                        "Ask Jana, 555 0100",
                        Environment.UnsharedActRule.DEFAULT,
                        ConnectionDefaults.NONE,
                        List.of());
        var first = new WireEntry(SampleExchanges.full(1, NOW), Optional.of(store));
        var second = new WireEntry(SampleExchanges.answered("GET", 2, 503), Optional.of(store));
        var clock = new HandClock(NOW);
        TimeFormat times = TimeFormat.in(ZoneOffset.UTC);
        recorder = new RecorderFixture(home);
        report =
                new VendorReportViewModel(
                        new CallChoiceViewModel(
                                List.of(second, first), List.of(first), times, clock),
                        KnownSchemas.ALL,
                        times,
                        clock,
                        background,
                        recorder.acts,
                        (calls, file) -> said = calls + " in " + file.getFileName(),
                        () -> {});
        ui.until(() -> report.readyProperty().get());
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        recorder.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void exactly_the_files_that_are_shown_are_written_for_their_owner_only() throws IOException {
        report.findingProperty().set("Two sessions end where one was meant. žltý");
        assertThat(report.files())
                .extracting(ReportFile::name)
                .containsExactly(
                        "finding.txt",
                        "versions.txt",
                        "environments.json",
                        "calls.txt",
                        "calls.har");
        Path file = folder.resolve(report.fileName());

        report.save(file);
        ui.until(() -> !said.isEmpty());

        assertThat(said).isEqualTo("2 in gatehouse-report-2026-11-21T140322.zip");
        var shown = new LinkedHashMap<String, String>();
        report.files().forEach(one -> shown.put(one.name(), one.text()));
        assertThat(unpacked(file)).containsExactlyEntriesOf(shown);
        assertThat(shown.get("finding.txt")).contains("žltý");
        assertThat(shown.get("versions.txt")).contains("Java " + Runtime.version().feature());
        assertThat(shown.get("environments.json")).contains("Store 12").doesNotContain("Jana");
        assertThat(shown.get("calls.txt")).contains("Journal entry 17", "503");
        assertThat(shown.get("calls.har")).contains("\"_act\" : 17");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_file_is_read_before_it_is_written_and_other_calls_make_other_files() {
        assertThat(report.content().getValue())
                .startsWith("Gatehouse development, commit unknown\nJava ");
        report.selectedProperty().set("calls.txt");
        assertThat(report.content().getValue()).contains("503");

        report.choice().onlyMarkedProperty().set(true);
        assertThat(report.readyProperty().get()).isFalse();
        ui.until(() -> report.readyProperty().get());

        assertThat(report.selectedProperty().get()).isEqualTo("calls.txt");
        assertThat(report.content().getValue()).contains("DELETE").doesNotContain("503");
        assertThat(report.files().getFirst().title()).startsWith("versions.txt · ");
    }

    private static Map<String, String> unpacked(Path file) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
