package gatehouse.console.acts.local;

import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An id or a key that is hidden until a person shows or copies it. The journal has an entry of that
 * before the person has the value; where it can have none, the value stays hidden.
 */
public final class WholeValueViewModel {
    private final LocalAct show;
    private final LocalAct copy;
    private final Supplier<Optional<WholeValue>> current;
    private final Background background;
    private final LocalActRunner acts;
    private final Consumer<String> warn;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

    /**
     * @param show what is recorded when it is shown; the target is filled in
     * @param copy the same when it is copied
     * @param current the value of now; empty where there is none
     * @param warn gets a sentence where it stays hidden
     */
    public WholeValueViewModel(
            LocalAct show,
            LocalAct copy,
            Supplier<Optional<WholeValue>> current,
            Background background,
            LocalActRunner acts,
            Consumer<String> warn) {
        this.show = show;
        this.copy = copy;
        this.current = current;
        this.background = background;
        this.acts = acts;
        this.warn = warn;
    }

    /**
     * A value that is hidden at first.
     *
     * @param text the whole value
     * @param named as the journal names it, which keeps no whole id
     */
    public record WholeValue(String text, ActTarget named) {
        /** Leaves the value out. */
        @Override
        public String toString() {
            return "WholeValue";
        }
    }

    /** Whether it is shown. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Hides it, as whenever another value takes its place. */
    public void hide() {
        shown.set(false);
    }

    /** Shows it once that is recorded, or hides it. */
    public void toggle() {
        if (shown.get()) {
            hide();
        } else {
            recorded(show, _ -> shown.set(true));
        }
    }

    /**
     * Hands it over once that is recorded.
     *
     * @param put puts it on the clipboard
     */
    public void copy(Consumer<String> put) {
        recorded(copy, put);
    }

    private void recorded(LocalAct act, Consumer<String> then) {
        current.get()
                .ifPresent(value ->
                        background.write(
                                () -> acts.run(act.to(value.named())),
                                done -> ended(done, value, then),
                                this::failed));
    }

    /** A person who has gone on to another value wants this one no longer. */
    private void ended(ActResult<?, ?> done, WholeValue value, Consumer<String> then) {
        Optional<WorkFailure> why = done.outcome().failure();
        if (why.isPresent()) {
            failed(why.get());
        } else if (current.get().filter(value::equals).isPresent()) {
            then.accept(value.text());
        }
    }

    private void failed(WorkFailure why) {
        warn.accept(MessageBundle.of("whole.unrecorded", FailureMessages.reason(why)));
    }
}
