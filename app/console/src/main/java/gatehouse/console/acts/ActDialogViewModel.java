package gatehouse.console.acts;

import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActReason;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WaitingProgress;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.function.BiConsumer;

/** The dialog before any act, and its outcome; good for one press only. */
public final class ActDialogViewModel {
    private final ActProposal proposal;
    private final Environment environment;
    private final ReadOnlyObstacle obstacle;
    private final Background background;
    private final BiConsumer<ScreenNotice, String> elsewhere;
    private final Runnable close;
    private final LatestRequest preparing;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final WaitingProgress waiting;
    private final ReadOnlyObjectWrapper<ActDialogState> state;
    private final BooleanBinding possible;
    private boolean closed;

    /**
     * @param environment where the act is done; its name, kind and colour are on the dialog
     * @param obstacle what keeps the act from being sent
     * @param elsewhere gets the outcome, and its text for a ticket, when the dialog is gone by then
     * @param close takes the dialog off the screen
     */
    public ActDialogViewModel(
            ActProposal proposal,
            Environment environment,
            ReadOnlyObstacle obstacle,
            Background background,
            DelayTicker ticker,
            BiConsumer<ScreenNotice, String> elsewhere,
            Runnable close) {
        this.proposal = proposal;
        this.environment = environment;
        this.obstacle = obstacle;
        this.background = background;
        this.waiting = new WaitingProgress(ticker);
        this.elsewhere = elsewhere;
        this.close = close;
        this.preparing = new LatestRequest(background);
        this.state = new ReadOnlyObjectWrapper<>(proposal.begin());
        this.possible = obstacle.offers(this::isPossible, state, reason, proposal.complete());
    }

    /** The act. */
    public ActProposal proposal() {
        return proposal;
    }

    /** Where it is done. */
    public Environment environment() {
        return environment;
    }

    /** Why; required, for the journal. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The ticket it belongs to; may stay empty. */
    public StringProperty ticketProperty() {
        return ticket;
    }

    /** Where the dialog is. */
    public ReadOnlyObjectProperty<ActDialogState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The warning that comes first, or the outcome; nothing while the person is asked. */
    public ObservableValue<ScreenNotice> notice() {
        return state.map(ActDialogState::notice);
    }

    /** What is waited for, and how long already; empty when nothing is. */
    public ReadOnlyStringProperty progressProperty() {
        return waiting.textProperty();
    }

    /** What the decisive button says. */
    public ObservableValue<String> confirm() {
        return state.map(now ->
                now instanceof ActDialogState.Warning
                        ? MessageBundle.of("act.continue")
                        : proposal.heading().confirm());
    }

    /** Whether the decisive button does something. */
    public BooleanBinding possible() {
        return possible;
    }

    /** That the environment is read-only meanwhile; empty where it is not, or nothing is asked. */
    public StringBinding obstacle() {
        return obstacle.sentence(state.map(ActDialogState::mayCancel));
    }

    /** Asks to allow changes, and then about the act again; what was typed stays. */
    public void allow() {
        obstacle.allow().run();
    }

    /** Looks whether the act can be sent, unless something must be said first. */
    public void open() {
        if (state.get() instanceof ActDialogState.Preparing) {
            prepare();
        }
    }

    /** Goes on after the warning; then sends once, and a second press does nothing. */
    public void press() {
        if (possible.get() && state.get() instanceof ActDialogState.Warning) {
            prepare();
        } else if (possible.get()) {
            state.set(new ActDialogState.Running());
            waiting.start(MessageBundle.of("act.running"));
            ActReason why = why();
            background.write(
                    () -> proposal.execution().perform(why),
                    this::ended,
                    failure -> ended(warning(failure)));
        }
    }

    /** What came of it, as text for a ticket. */
    public String ticket() {
        return proposal.heading().ticket(environment, state.get().notice(), why());
    }

    private ActReason why() {
        return new ActReason(reason.get().strip(), ticket.get().strip());
    }

    /** Takes the dialog off the screen; what was sent goes on. */
    public void close() {
        closed = true;
        preparing.cancel();
        close.run();
    }

    private boolean isPossible() {
        return state.get().isPossible(proposal.isComplete(reason.get()));
    }

    private void prepare() {
        state.set(proposal.first());
        if (!(state.get() instanceof ActDialogState.Asking)) {
            waiting.say(MessageBundle.of("act.preparing"));
            preparing.ask(
                    () -> proposal.preparation().look(),
                    this::prepared,
                    why -> prepared(Optional.of(warning(why))));
        }
    }

    private void prepared(Optional<ScreenNotice> obstacle) {
        waiting.say(obstacle.isPresent() ? "" : MessageBundle.of("act.prepared"));
        state.set(
                obstacle.<ActDialogState>map(ActDialogState.Over::new)
                        .orElseGet(ActDialogState.Asking::new));
    }

    private void ended(ScreenNotice outcome) {
        waiting.stop();
        state.set(new ActDialogState.Over(outcome));
        boolean silent = outcome.equals(ScreenNotice.NONE);
        if (closed && !silent) {
            elsewhere.accept(outcome, ticket());
        } else if (!closed && silent) {
            close();
        }
    }

    private ScreenNotice warning(WorkFailure why) {
        return ScreenNotice.of(
                ScreenNotice.NoticeKind.WARNING, proposal.failures().apply(why), Optional.empty());
    }
}
