package gatehouse.console.sessions;

import static gatehouse.console.sessions.RevokingDesk.ONE;
import static gatehouse.console.sessions.RevokingDesk.SEEN;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.Outcome;
import gatehouse.console.work.Background;
import gatehouse.console.work.Notice;
import gatehouse.console.work.Ui;
import gatehouse.testkit.Eventually;

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
import java.util.concurrent.CountDownLatch;

@Timeout(180)
class RevokeViewModelTest {
    private final Ui ui = new Ui();
    private final Background background = ui.background();
    private final List<Revocation> ended = new ArrayList<>();
    private final SessionWords seen =
            new SessionWords(SEEN, Samples.DIRECTORY, Samples.NOW, ZoneOffset.UTC);
    private RevokingDesk desk;
    private RevokeViewModel model;
    private int closed;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desk = new RevokingDesk(folder.resolve("home"));
        model = new RevokeViewModel(seen, desk.revoking, background, ended::add, () -> closed++);
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        desk.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void nothing_can_be_revoked_before_the_second_look_and_without_a_reason() {
        model.reasonProperty().set("left the shop");
        assertThat(model.possible().get()).isFalse();

        look();
        assertThat(model.possible().get()).isTrue();
        assertThat(model.looked().getValue()).contains("still the same session");

        model.reasonProperty().set("  ");
        assertThat(model.possible().get()).isFalse();
        model.revoke();
        assertThat(desk.deletes()).isZero();
    }

    @Test
    void it_is_revoked_and_told() {
        desk.endsWith(json(200, json(SEEN)));
        look();
        model.reasonProperty().set("left the shop");

        model.revoke();
        assertThat(model.looked().getValue()).startsWith("Sent to Portos");
        ui.until(() -> model.stateProperty().get() instanceof RevokeState.Done);

        assertThat(ended).singleElement().matches(end -> end.outcome() == Outcome.REVOKED);
        assertThat(model.notice().getValue().kind()).isEqualTo(Notice.Kind.GOOD);
        assertThat(model.notice().getValue().title()).contains("confirmed gone");
    }

    @Test
    void a_second_press_sends_nothing() {
        desk.endsWith(json(200, json(SEEN)));
        look();
        model.reasonProperty().set("left the shop");

        model.revoke();
        model.revoke();
        ui.until(() -> !ended.isEmpty());
        model.revoke();
        ui.catchUp();

        assertThat(desk.deletes()).isEqualTo(1);
        assertThat(ended).hasSize(1);
    }

    @Test
    void closing_takes_the_question_away_and_what_was_sent_goes_on() {
        var mayAnswer = new CountDownLatch(1);
        desk.server.on(
                "DELETE",
                ONE,
                _ -> {
                    mayAnswer.await();
                    desk.isGone();
                    return json(200, json(SEEN));
                });
        look();
        model.reasonProperty().set("left the shop");
        model.revoke();
        Eventually.holds("the call is under way", () -> desk.deletes() == 1);

        model.close();
        mayAnswer.countDown();
        ui.until(() -> !ended.isEmpty());

        assertThat(closed).isEqualTo(1);
        assertThat(ended.getFirst().outcome()).isEqualTo(Outcome.REVOKED);
    }

    @Test
    void a_session_that_is_gone_at_the_second_look_needs_nothing() {
        desk.isGone();
        model.reasonProperty().set("left the shop");

        model.look();
        ui.until(() -> model.stateProperty().get() instanceof RevokeState.Gone);

        assertThat(model.possible().get()).isFalse();
        assertThat(model.notice().getValue().kind()).isEqualTo(Notice.Kind.GOOD);
    }

    @Test
    void another_session_under_the_id_cannot_be_revoked() {
        desk.isThere(Samples.started(SEEN.sessionId(), Samples.NOW));
        model.reasonProperty().set("left the shop");

        model.look();
        ui.until(() -> model.stateProperty().get() instanceof RevokeState.Changed);

        assertThat(model.possible().get()).isFalse();
        assertThat(model.notice().getValue().text()).contains("You saw");
    }

    @Test
    void a_second_look_that_fails_says_why() {
        desk.server.on("GET", ONE, json(403, "{}"));

        model.look();
        ui.until(() -> model.stateProperty().get() instanceof RevokeState.NotLooked);

        assertThat(model.notice().getValue().title()).contains("Portos answered 403");
        assertThat(model.possible().get()).isFalse();
    }

    private void look() {
        model.look();
        ui.until(() -> model.stateProperty().get() instanceof RevokeState.Asking);
    }
}
