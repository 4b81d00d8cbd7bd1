package gatehouse.console.acts;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActReason;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;
import gatehouse.testkit.StateWaiter;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

@Timeout(180)
class ActDialogViewModelTest {
    private static final ScreenNotice GOOD =
            notice(ScreenNotice.NoticeKind.GOOD, "Revoked, and confirmed.");
    private static final ScreenNotice GONE =
            notice(ScreenNotice.NoticeKind.GOOD, "This session has already ended.");
    private static final ScreenNotice TILL =
            notice(ScreenNotice.NoticeKind.WARNING, "This is a till.");

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final List<ScreenNotice> elsewhere = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private final List<ActReason> done = new CopyOnWriteArrayList<>();
    private final SimpleBooleanProperty allowed = new SimpleBooleanProperty(true);
    private Optional<ScreenNotice> warning = Optional.empty();
    private ActProposal.Preparation preparation = Optional::empty;
    private ObservableBooleanValue complete = ActProposal.NO_FIELDS;
    private ActProposal.Execution execution =
            why -> {
                done.add(why);
                return GOOD;
            };
    private int closed;

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void nothing_can_be_sent_before_the_second_look_and_without_a_reason() {
        ActDialogViewModel model = model();
        model.reasonProperty().set("left the shop");
        assertThat(model.possible().get()).isFalse();

        model.open();
        assertThat(model.progressProperty().get()).startsWith("Checking again");
        assertThat(model.possible().get()).isFalse();
        model.press();
        untilAsking(model);
        assertThat(model.possible().get()).isTrue();
        assertThat(model.progressProperty().get()).contains("nothing has changed");

        model.reasonProperty().set("  ");
        assertThat(model.possible().get()).isFalse();
        model.press();
        ui.catchUp();
        assertThat(done).isEmpty();
    }

    @Test
    void where_changes_are_allowed_no_longer_the_act_is_not_offered_and_the_dialog_says_why() {
        ActDialogViewModel model = asking();
        assertThat(model.obstacle().get()).isEmpty();

        allowed.set(false);

        assertThat(model.possible().get()).isFalse();
        assertThat(model.obstacle().get()).startsWith("Sandbox is read-only.");
        model.press();
        ui.catchUp();
        assertThat(done).isEmpty();
    }

    @Test
    void once_changes_are_allowed_again_the_act_is_offered_again() {
        ActDialogViewModel model = asking();
        allowed.set(false);

        allowed.set(true);

        assertThat(model.possible().get()).isTrue();
        assertThat(model.obstacle().get()).isEmpty();
    }

    @Test
    void an_act_under_way_is_not_said_to_wait_for_leave() {
        var mayAnswer = new CountDownLatch(1);
        holdAnswer(mayAnswer);
        ActDialogViewModel model = asking();
        model.press();

        allowed.set(false);

        assertThat(model.obstacle().get()).isEmpty();
        mayAnswer.countDown();
        untilOver(model);
    }

    @Test
    void a_dialog_that_is_closed_before_the_act_leaves_its_draft_to_the_next_one() {
        var draft = new ActDraft();
        ActDialogViewModel first = asking();
        first.reasonProperty().set("left the shop");
        first.ticketProperty().set("INC-7");
        draft.keep(first);

        ActDialogViewModel next = model();
        draft.fill(next);

        assertThat(next.reasonProperty().get()).isEqualTo("left the shop");
        assertThat(next.ticketProperty().get()).isEqualTo("INC-7");
    }

    @Test
    void an_act_that_was_done_leaves_no_draft() {
        var draft = new ActDraft();
        ActDialogViewModel first = asking();
        first.reasonProperty().set("left the shop");
        first.press();
        untilOver(first);
        draft.keep(first);

        ActDialogViewModel next = model();
        draft.fill(next);

        assertThat(next.reasonProperty().get()).isEmpty();
    }

    @Test
    void what_only_this_act_asks_for_must_be_filled_too() {
        var filled = new SimpleBooleanProperty(false);
        complete = filled;
        ActDialogViewModel model = asking();
        assertThat(model.possible().get()).isFalse();

        filled.set(true);
        assertThat(model.possible().get()).isTrue();
    }

    @Test
    void an_act_that_needs_no_look_is_asked_about_at_once() {
        preparation = ActProposal.Preparation.NONE;
        ActDialogViewModel model = model();
        model.open();
        assertThat(model.stateProperty().get()).isEqualTo(new ActDialogState.Asking());
    }

    @Test
    void it_is_done_with_the_reason_and_the_ticket_and_the_outcome_is_shown() {
        ActDialogViewModel model = asking();
        model.reasonProperty().set("  left the shop ");
        model.ticketProperty().set(" INC-7 ");

        model.press();
        assertThat(model.stateProperty().get()).isEqualTo(new ActDialogState.Running());
        assertThat(model.progressProperty().get()).isEqualTo("Working …");
        untilOver(model);

        assertThat(done)
                .singleElement()
                .satisfies(why -> {
                    assertThat(why.text()).isEqualTo("left the shop");
                    assertThat(why.ticket()).isEqualTo("INC-7");
                });
        assertThat(model.notice().getValue()).isEqualTo(GOOD);
        assertThat(model.progressProperty().get()).isEmpty();
        assertThat(elsewhere).isEmpty();
        assertThat(closed).as("it stays on the screen with its outcome").isZero();
    }

    @Test
    void a_second_press_sends_nothing() {
        var mayAnswer = new CountDownLatch(1);
        holdAnswer(mayAnswer);
        ActDialogViewModel model = asking();
        model.press();
        model.press();
        mayAnswer.countDown();
        untilOver(model);
        model.press();
        ui.catchUp();

        assertThat(done).hasSize(1);
    }

    @Test
    void while_an_answer_is_waited_for_the_seconds_are_counted() {
        var mayAnswer = new CountDownLatch(1);
        holdAnswer(mayAnswer);
        ActDialogViewModel model = asking();
        model.press();

        clock.pass(Duration.ofSeconds(1));
        assertThat(model.progressProperty().get()).contains("1 s");
        clock.pass(Duration.ofSeconds(1));
        assertThat(model.progressProperty().get()).contains("2 s");
        mayAnswer.countDown();
        untilOver(model);

        assertThat(model.progressProperty().get()).isEmpty();
        assertThat(clock.listeners()).isZero();
    }

    @Test
    void closing_takes_the_dialog_away_and_what_was_sent_goes_on_and_is_shown_elsewhere() {
        var mayAnswer = new CountDownLatch(1);
        holdAnswer(mayAnswer);
        ActDialogViewModel model = asking();
        model.press();
        StateWaiter.holds("it has come about", () -> done.size() == 1);

        model.close();
        assertThat(closed).isEqualTo(1);
        mayAnswer.countDown();
        ui.until(() -> !elsewhere.isEmpty());

        assertThat(elsewhere).containsExactly(GOOD);
        assertThat(tickets)
                .singleElement(as(STRING))
                .contains("Jana on P01", "Outcome: " + GOOD.title(), "Reason: left the shop");
        assertThat(closed).isEqualTo(1);
        assertThat(clock.listeners()).isZero();
    }

    @Test
    void closing_before_the_press_sends_nothing_and_nothing_comes_afterwards() {
        ActDialogViewModel model = model();
        model.reasonProperty().set("left the shop");
        model.open();
        ui.untilSomethingWaits();

        model.close();
        ui.catchUp();
        assertThat(model.possible().get()).isFalse();
        assertThat(elsewhere).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void an_act_whose_outcome_another_place_shows_closes_by_itself() {
        execution = _ -> ScreenNotice.NONE;
        ActDialogViewModel model = asking();
        model.press();
        untilOver(model);
        assertThat(closed).isEqualTo(1);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void an_act_whose_outcome_another_place_shows_says_nothing_after_its_dialog_was_closed() {
        var mayAnswer = new CountDownLatch(1);
        execution =
                why -> {
                    done.add(why);
                    mayAnswer.await();
                    return ScreenNotice.NONE;
                };
        ActDialogViewModel model = asking();
        model.press();
        StateWaiter.holds("it has begun", () -> done.size() == 1);
        model.close();
        mayAnswer.countDown();
        untilOver(model);

        assertThat(elsewhere).isEmpty();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void once_it_runs_leaving_the_dialog_cancels_nothing() {
        ActDialogViewModel model = asking();
        assertThat(model.stateProperty().get().mayCancel()).isTrue();

        model.press();
        assertThat(model.stateProperty().get().mayCancel()).isFalse();
        untilOver(model);
        assertThat(model.stateProperty().get().mayCancel()).isFalse();
    }

    @Test
    void what_is_in_the_way_at_the_second_look_is_said_and_nothing_can_be_sent() {
        preparation = () -> Optional.of(GONE);
        ActDialogViewModel model = model();
        model.reasonProperty().set("left the shop");

        model.open();
        untilOver(model);

        assertThat(model.possible().get()).isFalse();
        assertThat(model.notice().getValue()).isEqualTo(GONE);
    }

    @Test
    void a_second_look_that_fails_says_why() {
        preparation =
                () -> {
                    throw new CallException(
                            new CallFailure.TooLarge(
                                    AnswerDefect.of(DefectKind.TOO_MANY_BYTES, 16_000_000)),
                            null);
                };
        ActDialogViewModel model = model();

        model.open();
        untilOver(model);
        assertThat(model.notice().getValue().title()).contains("16000000 bytes");
        assertThat(model.possible().get()).isFalse();
    }

    @Test
    void a_file_that_fails_on_the_way_is_an_outcome_with_its_reason() {
        execution =
                _ -> {
                    throw new IOException("The disk is full.");
                };
        ActDialogViewModel model = asking();

        model.press();
        untilOver(model);
        assertThat(model.notice().getValue().kind()).isEqualTo(ScreenNotice.NoticeKind.WARNING);
        assertThat(model.notice().getValue().title()).contains("The disk is full.");
        assertThat(clock.listeners()).isZero();
    }

    @Test
    void a_warning_comes_before_the_look_and_before_the_question() {
        warning = Optional.of(TILL);
        ActDialogViewModel model = model();
        model.reasonProperty().set("left the shop");

        model.open();
        assertThat(model.stateProperty().get()).isEqualTo(new ActDialogState.Warning(TILL));
        assertThat(model.notice().getValue()).isEqualTo(TILL);
        assertThat(model.confirm().getValue()).isEqualTo("Continue anyway");
        assertThat(model.possible().get()).isTrue();
        model.press();
        untilAsking(model);

        assertThat(model.notice().getValue()).isEqualTo(ScreenNotice.NONE);
        assertThat(model.confirm().getValue()).isEqualTo("Revoke");
        assertThat(done).isEmpty();
    }

    private ActDialogViewModel asking() {
        ActDialogViewModel model = model();
        model.reasonProperty().set("left the shop");
        model.open();
        untilAsking(model);
        return model;
    }

    private void holdAnswer(CountDownLatch mayAnswer) {
        execution =
                why -> {
                    done.add(why);
                    mayAnswer.await();
                    return GOOD;
                };
    }

    private void untilAsking(ActDialogViewModel model) {
        ui.until(() -> model.stateProperty().get() instanceof ActDialogState.Asking);
    }

    private void untilOver(ActDialogViewModel model) {
        ui.until(() -> model.stateProperty().get().isOver());
    }

    private ActDialogViewModel model() {
        return new ActDialogViewModel(
                new ActProposal(
                        new ActHeading("Revoke?", "Jana on P01", "It ends.", "Revoke", true),
                        warning,
                        preparation,
                        complete,
                        execution,
                        why -> FailureMessages.of(why, "Portos")),
                Environment.SANDBOX,
                new ReadOnlyObstacle(Environment.SANDBOX.name(), allowed, () -> {}),
                background,
                clock,
                (outcome, ticket) -> {
                    elsewhere.add(outcome);
                    tickets.add(ticket);
                },
                () -> closed++);
    }

    private static ScreenNotice notice(ScreenNotice.NoticeKind kind, String title) {
        return new ScreenNotice(kind, title, "", Optional.empty());
    }
}
