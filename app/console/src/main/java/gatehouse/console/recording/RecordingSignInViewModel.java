package gatehouse.console.recording;

import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsLoginConfiguration;
import gatehouse.clients.srs.SrsLoginResult;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ReadOnlyObstacle;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.journal.ActReason;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Arrays;

/**
 * The question before an agent is signed in to screen recording; one press sends one login
 * (contract: SRS 7).
 */
public final class RecordingSignInViewModel {
    private final SrsConnection srs;
    private final RecordingSession session;
    private final Background background;
    private final ReadOnlyObstacle obstacle;
    private final Runnable close;
    private final AgentPlacementViewModel configuration = new AgentPlacementViewModel();
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final BooleanProperty askForCsrf = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final BooleanBinding possible;

    /**
     * @param obstacle what keeps the login from being sent
     * @param close takes the question off the screen
     */
    public RecordingSignInViewModel(
            SrsConnection srs,
            RecordingSession session,
            Background background,
            ReadOnlyObstacle obstacle,
            Runnable close) {
        this.srs = srs;
        this.session = session;
        this.background = background;
        this.obstacle = obstacle;
        this.close = close;
        this.possible = obstacle.offers(this::isComplete, busy, user, reason);
    }

    private boolean isComplete() {
        return !busy.get() && !user.get().isBlank() && !reason.get().isBlank();
    }

    /** Where the login goes. */
    public String subject() {
        return srs.subject();
    }

    /** Fills in who may sign in where SRS is only played; what is played needs no secret. */
    public void played(EmbeddedSandbox.SandboxUser agent) {
        user.set(agent.name());
        hint.set(MessageBundle.of("recording.signIn.played", agent.password()));
    }

    /** What to type where SRS is only played; empty elsewhere. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Where the agent sits. */
    public AgentPlacementViewModel configuration() {
        return configuration;
    }

    /** The agent's name in Configuration Server. */
    public StringProperty userProperty() {
        return user;
    }

    /** Why; required, for the journal. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The ticket it belongs to; may stay empty. */
    public StringProperty ticketProperty() {
        return ticket;
    }

    /** Whether to ask for CSRF protection; a session without it never needs a token to log out. */
    public BooleanProperty askForCsrfProperty() {
        return askForCsrf;
    }

    /** What it does to the agent, in the words of the contract. */
    public ObservableValue<String> warning() {
        return user.map(RecordingPhrases::signIn);
    }

    /** What a session that is open here comes to by it; empty where none is. */
    public String replaces() {
        return session.report().state() instanceof RecordingSessionState.Open open
                ? MessageBundle.of("recording.signIn.replaces", VisibleText.text(open.user()))
                : "";
    }

    /** Whether the answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why nothing was sent; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** That the environment is read-only meanwhile; empty where it is not, or all is sent. */
    public StringBinding obstacle() {
        return obstacle.sentence(busy.map(sent -> !sent));
    }

    /** Asks to allow changes, and then for the agent again; what was typed stays. */
    public void allow() {
        obstacle.allow().run();
    }

    /** Whether there is enough to send, and changes are allowed. */
    public BooleanBinding possible() {
        return possible;
    }

    /**
     * Sends one login; takes the password over and wipes it, an empty one too. A second press sends
     * nothing.
     */
    public void signIn(char[] password) {
        try {
            if (possible.get()) {
                trouble.set("");
                SrsLoginConfiguration seat = configuration.configuration();
                var why = new ActReason(reason.get().strip(), ticket.get().strip());
                var credentials = new SrsCredentials(user.get().strip(), password);
                busy.set(true);
                send(new RecordingLoginRequest(credentials, askForCsrf.get(), seat, why));
            }
        } catch (IllegalArgumentException wrong) {
            trouble.set(FailureMessages.ofInput(wrong).what());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Leaves without signing in; a login under way is cancelled, and its outcome unknown. */
    public void cancel() {
        if (busy.get()) {
            session.cancel();
        }
        close.run();
    }

    private void send(RecordingLoginRequest wish) {
        background.write(() -> session.signIn(wish), this::answered, this::failed);
    }

    /** The ladder shows whatever SRS answered. */
    private void answered(ActResult<String, SrsLoginResult> result) {
        busy.set(false);
        if (result.outcome() instanceof ActOutcome.NotTried<String, SrsLoginResult>(WorkFailure why)
                && !(why instanceof WorkFailure.Answered)) {
            failed(why);
        } else {
            close.run();
        }
    }

    private void failed(WorkFailure why) {
        busy.set(false);
        trouble.set(FailureMessages.of(why, "SRS").text());
    }
}
