package gatehouse.console.acts;

import gatehouse.console.journal.ActReason;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * An act as a dialog asks about it.
 *
 * @param heading how it is named
 * @param warning what is said before anything is asked; empty for nothing
 * @param preparation looks whether the act can be sent, as the dialog opens
 * @param complete whether the fields that only this act has are filled
 * @param execution does it
 * @param failures puts a failure on the way into a sentence
 */
public record ActProposal(
        ActHeading heading,
        Optional<ScreenNotice> warning,
        Preparation preparation,
        ObservableBooleanValue complete,
        Execution execution,
        Function<WorkFailure, UserMessage> failures) {
    /** Always true: an act without fields of its own. */
    public static final ObservableBooleanValue NO_FIELDS =
            Bindings.createBooleanBinding(() -> true);

    /** Whether all that it asks for is filled in, with this reason. */
    boolean isComplete(String reason) {
        return !reason.isBlank() && complete.get();
    }

    /** Where its dialog begins. */
    ActDialogState begin() {
        return warning.<ActDialogState>map(ActDialogState.Warning::new).orElseGet(this::first);
    }

    /** Where its dialog is once nothing is left to be said before. */
    ActDialogState first() {
        return preparation == Preparation.NONE
                ? new ActDialogState.Asking()
                : new ActDialogState.Preparing();
    }

    /** Looks whether an act can be sent; blocks. */
    @FunctionalInterface
    public interface Preparation {
        /** Nothing needs to be looked at. */
        Preparation NONE = Optional::empty;

        /**
         * Changes nothing at the target.
         *
         * @return why the act is not offered; empty where it is
         */
        Optional<ScreenNotice> look() throws IOException, InterruptedException;
    }

    /** Does an act; blocks. */
    @FunctionalInterface
    public interface Execution {
        /**
         * Does it once.
         *
         * @return the outcome, to be shown; {@link ScreenNotice#NONE} where another place shows it
         */
        ScreenNotice perform(ActReason reason) throws IOException, InterruptedException;
    }
}
