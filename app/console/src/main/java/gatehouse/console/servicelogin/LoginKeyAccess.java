package gatehouse.console.servicelogin;

import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.work.ClipboardAccess;
import gatehouse.console.work.ClipboardSecretTimer;
import gatehouse.console.work.DelayTicker;

import javafx.beans.property.ReadOnlyBooleanProperty;

import java.util.Optional;
import java.util.function.Supplier;

/** The key of the service login that is looked at: hidden, shown, or on the clipboard. */
public final class LoginKeyAccess {
    private final WholeValueViewModel whole;
    private final ClipboardSecretTimer clip;

    /**
     * @param whole records that it is shown or copied
     * @param ticker takes it off the clipboard
     */
    public LoginKeyAccess(WholeValueViewModel whole, DelayTicker ticker) {
        this.whole = whole;
        this.clip = new ClipboardSecretTimer(ticker);
    }

    /** Makes it for what is looked at. */
    @FunctionalInterface
    public interface KeyAccessMaker {
        /** Makes it for a key, which is empty where there is none. */
        LoginKeyAccess of(Supplier<Optional<WholeValue>> key);
    }

    /** Whether it is shown. */
    public ReadOnlyBooleanProperty shownProperty() {
        return whole.shownProperty();
    }

    /** Shows it once that is recorded, or hides it. */
    public void toggle() {
        whole.toggle();
    }

    /**
     * Copies it once that is recorded; after a minute it is taken off the clipboard.
     *
     * @param copied runs when it is there
     */
    public void copy(ClipboardAccess clipboard, Runnable copied) {
        whole.copy(key -> {
            clip.copy(key, clipboard);
            copied.run();
        });
    }

    void hide() {
        whole.hide();
    }

    /** Takes it off the clipboard at once. */
    void clear() {
        clip.clear();
    }
}
