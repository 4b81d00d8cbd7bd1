package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.journal.Reason;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Notice;
import gatehouse.console.work.Ticker;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The question before an act on a service login, and what came of it; good for one press only. */
public final class LoginQuestionViewModel {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoginAct act;
    private final Optional<ServiceLogins> doubted;
    private final Background background;
    private final Ticker ticker;
    private final Consumer<Notice> ended;
    private final Runnable close;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LoginStep> step;
    private final BooleanBinding possible;
    private Subscription counting = Subscription.EMPTY;

    /**
     * @param doubted the logins whose last opening has an unknown outcome, which is told first;
     *     empty where nothing has to be told
     * @param ended gets the outcome, also when the question is off the screen by then
     * @param close takes the question off the screen
     */
    public LoginQuestionViewModel(
            LoginAct act,
            Optional<ServiceLogins> doubted,
            Background background,
            Ticker ticker,
            Consumer<Notice> ended,
            Runnable close) {
        this.act = act;
        this.doubted = doubted;
        this.background = background;
        this.ticker = ticker;
        this.ended = ended;
        this.close = close;
        LoginStep first = doubted.isPresent() ? new LoginStep.Warning() : new LoginStep.Asking();
        this.step = new ReadOnlyObjectWrapper<>(first);
        this.possible =
                Bindings.createBooleanBinding(
                        () -> isPossible(step.get(), reason.get()), step, reason);
    }

    /** What is asked about. */
    public LoginAct act() {
        return act;
    }

    /** Why; required, for the journal. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The ticket it belongs to; may stay empty. */
    public StringProperty ticketProperty() {
        return ticket;
    }

    /** Where the question stands. */
    public ReadOnlyObjectProperty<LoginStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The warning that comes first, or the outcome; nothing as long as it is asked. */
    public ObservableValue<Notice> notice() {
        return step.map(now ->
                switch (now) {
                    case LoginStep.Warning _ -> warning();
                    case LoginStep.Asking _, LoginStep.Sending _ -> Notice.NONE;
                    case LoginStep.Done(Notice outcome) -> outcome;
                });
    }

    /** How long the answer has been waited for; empty when it is not. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What the button does: go on after the warning, or the act itself. */
    public ObservableValue<String> go() {
        return step.map(
                now -> now instanceof LoginStep.Warning ? Words.of("login.doubt.go") : act.go());
    }

    /** Whether the button does something. */
    public BooleanBinding possible() {
        return possible;
    }

    /** After the warning asks; then sends once, and a second press does nothing. */
    public void press() {
        if (!possible.get()) {
            return;
        }
        if (step.get() instanceof LoginStep.Warning) {
            doubted.ifPresent(ServiceLogins::settleDoubt);
            step.set(new LoginStep.Asking());
            return;
        }
        step.set(new LoginStep.Sending());
        count();
        var why = new Reason(reason.get().strip(), ticket.get().strip());
        background.write(() -> act.send().with(why), this::done, this::failed);
    }

    /** Takes the question off the screen; what was sent goes on. */
    public void close() {
        close.run();
    }

    private static boolean isPossible(LoginStep step, String reason) {
        return step instanceof LoginStep.Warning
                || (step instanceof LoginStep.Asking && !reason.isBlank());
    }

    private void count() {
        waiting.set(Words.of("login.sending"));
        var seconds = new long[1];
        counting =
                ticker.every(
                        SECOND,
                        () -> {
                            seconds[0]++;
                            Duration waited = Duration.ofSeconds(seconds[0]);
                            waiting.set(Words.of("login.waiting", Times.length(waited)));
                        });
    }

    private void done(Notice outcome) {
        counting.unsubscribe();
        waiting.set("");
        step.set(new LoginStep.Done(outcome));
        ended.accept(outcome);
    }

    /** A fault of Gatehouse on the way: nobody knows how far it had come. */
    private void failed(Failure why) {
        var sentence = Obstacle.of(why).sentence();
        done(
                LoginWords.notice(
                        false,
                        new gatehouse.console.words.Sentence(
                                Words.of("login.fault"), sentence.text())));
    }

    private static Notice warning() {
        return new Notice(
                Notice.Kind.WARNING,
                Words.of("login.doubt"),
                Words.of("login.doubt.then"),
                Optional.empty());
    }
}
