package gatehouse.console.sessions.revoke;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.RecorderFixture;
import gatehouse.console.environments.Environment;
import gatehouse.console.files.FileSaving;
import gatehouse.console.journal.ActReason;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.marks.SessionMarks;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DetailFact;
import gatehouse.console.work.TestUiThread;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Timeout(180)
class RevokePlanViewModelTest {
    private static final Session OWN = SampleSessions.session("own", "999", "TOOL1", "Tool");

    @TempDir private Path home;
    private RecorderFixture recorder;
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final SimpleBooleanProperty armed = new SimpleBooleanProperty(true);
    private final List<ActReason> started = new ArrayList<>();

    @BeforeEach
    void open() {
        recorder = new RecorderFixture(home);
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        recorder.close();
    }

    @Test
    void it_says_what_is_missing_until_it_can_be_done() {
        RevokePlanViewModel plan = planned(26, "");
        armed.set(false);
        assertThat(plan.obstacle().get()).isEqualTo("Sandbox is read-only. Allow changes first.");
        armed.set(true);
        assertThat(plan.obstacle().get()).startsWith("Give a reason");
        plan.reasonProperty().set(" night ");
        assertThat(plan.obstacle().get()).isEqualTo("Type the number of sessions: 26.");
        plan.countProperty().set("27");
        plan.press();
        assertThat(started).isEmpty();

        plan.countProperty().set("26");
        plan.press();

        assertThat(started).singleElement().extracting(ActReason::text).isEqualTo("night");
    }

    @Test
    void up_to_25_need_no_number() {
        RevokePlanViewModel plan = planned(25, "");
        plan.reasonProperty().set("night");

        assertThat(plan.needsCount()).isFalse();
        assertThat(plan.obstacle().get()).isEmpty();
    }

    @Test
    void an_incomplete_list_is_said_before_anything_is_read() {
        RevokePlanViewModel plan = plan(3, "The list is not complete.");
        plan.open();
        ui.catchUp();
        assertThat(plan.stateProperty().get())
                .isEqualTo(new RevokePlanState.Doubtful("The list is not complete."));

        plan.proceed();
        ui.until(() -> plan.planned() == 3);
    }

    @Test
    void it_sums_up_people_tills_and_what_is_left_out() {
        RevokePlanViewModel plan = planned(3, "");

        assertThat(plan.facts())
                .extracting(DetailFact::text)
                .containsExactly(
                        "Sessions: 3 of 4 chosen (each checked at 14:03:22)",
                        "People: 1 (Majiteľ (999): 3)",
                        "Tills: 3 stop (P0 (Majiteľ (999), last used 1 min ago);"
                                + " P1 (Majiteľ (999), last used 1 min ago);"
                                + " P2 (Majiteľ (999), last used 1 min ago))",
                        "Left out: 1 (1 × Yours, left out)");
    }

    @Test
    void it_is_saved_as_the_terminal_reads_it(@TempDir Path folder) throws Exception {
        RevokePlanViewModel plan = planned(3, "");
        Path file = folder.resolve("plan.json");

        plan.save(file);
        ui.until(() -> !plan.file().savingProperty().get());

        SavedRevokePlan saved = RevokePlanFile.read(file);
        assertThat(saved.revocable()).hasSize(3);
        assertThat(saved.environment()).isEqualTo("Sandbox");
        assertThat(saved.connection()).isEqualTo("portos");
    }

    private RevokePlanViewModel planned(int count, String doubt) {
        RevokePlanViewModel plan = plan(count, doubt);
        plan.open();
        ui.until(() -> plan.planned() == count);
        return plan;
    }

    private RevokePlanViewModel plan(int count, String doubt) {
        Stream<PlannedSession> tills =
                IntStream.range(0, count)
                        .mapToObj(number ->
                                new PlannedSession.RevocableSession(
                                        SampleSessions.session(
                                                "till" + number,
                                                "999",
                                                "P" + number,
                                                "CashRegister")));
        List<PlannedSession> lines =
                Stream.concat(
                                tills,
                                Stream.of(
                                        new PlannedSession.OwnedSession(OWN, SessionOwnership.YES)))
                        .toList();
        var plan =
                new RevokePlan(
                        lines,
                        SampleSessions.DIRECTORY,
                        SampleSessions.NOW,
                        TimeFormat.in(ZoneOffset.UTC));
        return new RevokePlanViewModel(
                Environment.SANDBOX,
                "portos",
                new RevokeSnapshot(SessionMarks.NONE, 0, doubt),
                () -> plan,
                armed,
                (_, reason) -> started.add(reason),
                new FileSaving(
                        background, recorder.acts, LocalAct.of(RevokePlanFile.EXPORT), _ -> {}),
                background,
                () -> {});
    }
}
