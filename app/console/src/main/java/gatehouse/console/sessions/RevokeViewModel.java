package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.journal.Reason;
import gatehouse.console.sessions.Revocation.End;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Latest;
import gatehouse.console.work.Notice;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.util.function.Consumer;

/** The question before one session is revoked, and what came of it; good for one press only. */
public final class RevokeViewModel {
    private final SessionWords seen;
    private final Revoking revoking;
    private final Background background;
    private final Latest looking;
    private final Consumer<Revocation> ended;
    private final Runnable close;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<RevokeState> state =
            new ReadOnlyObjectWrapper<>(new RevokeState.Looking());
    private final BooleanBinding possible =
            Bindings.createBooleanBinding(
                    () -> state.get() instanceof RevokeState.Asking && !reason.get().isBlank(),
                    state,
                    reason);

    /**
     * @param seen the session as the person saw it
     * @param ended gets the outcome, also when the question is off the screen by then
     * @param close takes the question off the screen
     */
    public RevokeViewModel(
            SessionWords seen,
            Revoking revoking,
            Background background,
            Consumer<Revocation> ended,
            Runnable close) {
        this.seen = seen;
        this.revoking = revoking;
        this.background = background;
        this.looking = new Latest(background);
        this.ended = ended;
        this.close = close;
    }

    /** The session as the person saw it. */
    public SessionWords seen() {
        return seen;
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
    public ReadOnlyObjectProperty<RevokeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the second look, or the revocation, came to; nothing as long as it is asked. */
    public ObservableValue<Notice> notice() {
        return state.map(now -> RevokeWords.notice(now, seen));
    }

    /** What the second look is doing or has found. */
    public ObservableValue<String> looked() {
        return state.map(now ->
                switch (now) {
                    case RevokeState.Looking _ -> Words.of("revoke.looking");
                    case RevokeState.Asking _ -> Words.of("revoke.asking");
                    case RevokeState.Sending _ -> Words.of("revoke.sending");
                    case RevokeState.Changed _,
                            RevokeState.Gone _,
                            RevokeState.NotLooked _,
                            RevokeState.Done _ ->
                            "";
                });
    }

    /** Whether the button does something. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Reads the session once more; the question opens with it. */
    public void look() {
        state.set(new RevokeState.Looking());
        looking.ask(
                () -> revoking.check(seen.session()),
                check -> state.set(asked(check)),
                why -> state.set(new RevokeState.NotLooked(why)));
    }

    /** Revokes; a second press does nothing. */
    public void revoke() {
        if (!possible.get()) {
            return;
        }
        state.set(new RevokeState.Sending());
        var why = new Reason(reason.get().strip(), ticket.get().strip());
        background.write(
                () -> revoking.revoke(seen.session(), seen.person(), why),
                this::done,
                this::failed);
    }

    /** Takes the question off the screen; what was sent goes on. */
    public void close() {
        looking.cancel();
        close.run();
    }

    private static RevokeState asked(Revoking.Check check) {
        return switch (check) {
            case Revoking.Check.Same(Session now) -> new RevokeState.Asking(now);
            case Revoking.Check.Changed(Session now) -> new RevokeState.Changed(now);
            case Revoking.Check.Gone _ -> new RevokeState.Gone();
        };
    }

    private void done(Revocation revocation) {
        state.set(new RevokeState.Done(revocation));
        ended.accept(revocation);
    }

    /** A fault of Gatehouse on the way: nobody knows how far it had come. */
    private void failed(Failure why) {
        done(
                new Revocation(
                        seen.session(), new End.NotSeen(why), 0, seen.now(), Duration.ZERO, false));
    }
}
