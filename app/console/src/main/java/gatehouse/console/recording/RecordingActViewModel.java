package gatehouse.console.recording;

import gatehouse.console.journal.Reason;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.io.IOException;

/** The question before a logout, or before a certificate is trusted; good for one press. */
public final class RecordingActViewModel {
    private final String go;
    private final String about;
    private final String consequence;
    private final Act act;
    private final Background background;
    private final Runnable close;
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final BooleanBinding possible =
            Bindings.createBooleanBinding(
                    () -> !busy.get() && !reason.get().isBlank(), busy, reason);

    /** What is done, blocking. */
    public interface Act {
        /** Does it for that reason. */
        SessionReport dueTo(Reason reason) throws IOException;
    }

    /**
     * @param go what the button says
     * @param about what it is done to
     * @param consequence what it means
     * @param close takes the question off the screen
     */
    public RecordingActViewModel(
            String go,
            String about,
            String consequence,
            Act act,
            Background background,
            Runnable close) {
        this.go = go;
        this.about = about;
        this.consequence = consequence;
        this.act = act;
        this.background = background;
        this.close = close;
    }

    /** What the button says. */
    public String go() {
        return go;
    }

    /** What it is done to. */
    public String about() {
        return about;
    }

    /** What it means. */
    public String consequence() {
        return consequence;
    }

    /** Why; required, for the journal. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** Whether the answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why nothing was done; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the button does something. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Does it; a second press does nothing. */
    public void press() {
        if (possible.get()) {
            busy.set(true);
            trouble.set("");
            var why = new Reason(reason.get().strip(), "");
            background.write(() -> act.dueTo(why), _ -> close.run(), this::failed);
        }
    }

    /** Takes the question off the screen; what was sent goes on. */
    public void close() {
        close.run();
    }

    private void failed(Failure why) {
        busy.set(false);
        trouble.set(FailureWords.of(why, "SRS").text());
    }
}
