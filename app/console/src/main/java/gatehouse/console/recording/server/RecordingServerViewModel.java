package gatehouse.console.recording.server;

import gatehouse.clients.srs.RecordingServerAnswer;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The check of the recording server: a box of its own, with a confirmation of its own for the call
 * that carries a password (contract: SRS 10).
 */
public final class RecordingServerViewModel {
    private final RecordingServerCheck check;
    private final LatestRequest asking;
    private final Runnable close;
    private final StringProperty base = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ScreenNotice> notice =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);

    /**
     * @param close takes the question off the screen
     */
    public RecordingServerViewModel(
            RecordingServerCheck check, Background background, Runnable close) {
        this.check = check;
        this.asking = new LatestRequest(background);
        this.close = close;
    }

    /** Address of the recording server, https only. */
    public StringProperty baseProperty() {
        return base;
    }

    /** Whom to check; may stay empty as long as only the version is asked for. */
    public StringProperty userProperty() {
        return user;
    }

    /** Whether the person knows that the check of a user may count as an attempt to log in. */
    public BooleanProperty confirmedProperty() {
        return confirmed;
    }

    /** Whether an answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of it. */
    public ReadOnlyObjectProperty<ScreenNotice> toldProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether the version can be asked for. */
    public ObservableValue<Boolean> askable() {
        return base.flatMap(typed -> busy.map(waiting -> !waiting && !typed.isBlank()));
    }

    /** Whether a user can be checked. */
    public ObservableValue<Boolean> checkable() {
        return askable()
                .flatMap(yes ->
                        user.flatMap(
                                name -> confirmed.map(known -> yes && known && !name.isBlank())));
    }

    /** Asks for the version, without a password. */
    public void askVersion() {
        if (askable().getValue()) {
            String where = base.get();
            ask(() -> check.version(where));
        }
    }

    /** Asks who user and password are, once for each confirmation; wipes the password. */
    public void checkUser(char[] password) {
        try {
            if (checkable().getValue()) {
                String where = base.get();
                var credentials = new SrsCredentials(user.get().strip(), password);
                confirmed.set(false);
                ask(() -> check.user(where, credentials));
            }
        } catch (IllegalArgumentException wrong) {
            tell(ScreenNotice.NoticeKind.WARNING, FailureMessages.ofInput(wrong));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Takes the question off the screen and cancels what is under way. */
    public void close() {
        asking.cancel();
        close.run();
    }

    private void ask(Callable<RecordingServerAnswer> call) {
        busy.set(true);
        notice.set(ScreenNotice.NONE);
        asking.ask(call, this::answered, this::failed);
    }

    private void answered(RecordingServerAnswer answer) {
        busy.set(false);
        tell(
                switch (answer) {
                    case RecordingServerAnswer.Up _, RecordingServerAnswer.Accepted _ ->
                            ScreenNotice.NoticeKind.GOOD;
                    case RecordingServerAnswer.Refused _, RecordingServerAnswer.NoAnswer _ ->
                            ScreenNotice.NoticeKind.WARNING;
                },
                RecordingServerMessages.of(answer));
    }

    private void failed(WorkFailure why) {
        busy.set(false);
        tell(
                ScreenNotice.NoticeKind.WARNING,
                FailureMessages.ofRead(why, MessageBundle.of("recording.fact.server")));
    }

    private void tell(ScreenNotice.NoticeKind kind, UserMessage sentence) {
        notice.set(ScreenNotice.of(kind, sentence, Optional.empty()));
    }
}
