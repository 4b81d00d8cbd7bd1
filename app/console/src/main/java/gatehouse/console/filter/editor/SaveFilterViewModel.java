package gatehouse.console.filter.editor;

import gatehouse.console.filter.editor.SavedFilterStore.SavedFilter;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.function.Consumer;

/** The question under which name to keep the filter that is typed. */
public final class SaveFilterViewModel {
    private static final int LONGEST = 60;

    private final SavedFilterStore saved;
    private final String filter;
    private final Consumer<String> warn;
    private final Runnable close;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param warn gets a sentence where the filter could not be written to the disk
     * @param close takes the question off the screen
     */
    public SaveFilterViewModel(
            SavedFilterStore saved, String filter, Consumer<String> warn, Runnable close) {
        this.saved = saved;
        this.filter = filter;
        this.warn = warn;
        this.close = close;
        trouble.bind(name.map(this::troubleWith));
    }

    /** The filter that is kept. */
    public String filter() {
        return filter;
    }

    /** What to call it. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What is to be known about the name; empty where nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether there is a name to keep it under. */
    public BooleanBinding possible() {
        return Bindings.createBooleanBinding(() -> isName(name.get()), name);
    }

    /** What the button says: keeping under a name that is taken replaces. */
    public ObservableValue<String> act() {
        return name.map(now ->
                MessageBundle.of(
                        saved.has(now.strip()) ? "filter.keep.replace" : "filter.keep.go"));
    }

    /** Keeps it. */
    public void keep() {
        String called = name.get().strip();
        if (isName(called)) {
            saved.keep(new SavedFilter(called, filter), this::failed);
            close.run();
        }
    }

    /** Leaves without keeping it. */
    public void cancel() {
        close.run();
    }

    private void failed(WorkFailure why) {
        warn.accept(MessageBundle.of("filter.keep.failed", FailureMessages.of(why, "").what()));
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST;
    }

    private String troubleWith(String typed) {
        if (typed.strip().length() > LONGEST) {
            return MessageBundle.of("filter.keep.long", LONGEST);
        }
        return saved.has(typed.strip()) ? MessageBundle.of("filter.keep.taken") : "";
    }
}
