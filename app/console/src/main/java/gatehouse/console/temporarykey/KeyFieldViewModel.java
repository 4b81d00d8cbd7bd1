package gatehouse.console.temporarykey;

import gatehouse.console.words.MessageBundle;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;

/** The field for keys and links: what was pasted, what was found in it, what is wrong with it. */
public final class KeyFieldViewModel {
    private final StringProperty pasted = new SimpleStringProperty("");
    private final BooleanProperty joined = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<PastedKeyInput> input =
            new ReadOnlyObjectWrapper<>(PastedKeyInput.of("", false));
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    KeyFieldViewModel() {
        pasted.subscribe(_ -> read());
        joined.subscribe(_ -> read());
    }

    /** What was pasted. */
    public StringProperty pastedProperty() {
        return pasted;
    }

    /** Whether all lines are one key or link that was broken. */
    public BooleanProperty joinedProperty() {
        return joined;
    }

    /** Whether there is more than one line. */
    public ObservableValue<Boolean> hasLines() {
        return input.map(now -> now.lineCount() > 1);
    }

    /** What is wrong with what was pasted; empty where nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What was found, and which part of a link is sent. */
    public ObservableValue<String> found() {
        return input.map(KeyFieldViewModel::found);
    }

    /** What looks odd about the only key; empty where nothing does. */
    public ObservableValue<String> note() {
        return input.map(now -> now.lines().size() == 1 ? now.lines().getFirst().note() : "");
    }

    /** Whether a text may be put into the field; one that is too long is told, and not taken. */
    public boolean takes(String text) {
        boolean tooLong = PastedKeyInput.isTooLong(text);
        if (tooLong) {
            trouble.set(PastedKeyInput.tooLong(text));
        }
        return !tooLong;
    }

    ReadOnlyObjectProperty<PastedKeyInput> inputProperty() {
        return input.getReadOnlyProperty();
    }

    List<PastedKeyLine> lines() {
        return input.get().lines();
    }

    void clear() {
        pasted.set("");
        joined.set(false);
    }

    void tell(String what) {
        trouble.set(what);
    }

    private void read() {
        PastedKeyInput read = PastedKeyInput.of(pasted.get(), joined.get());
        input.set(read);
        trouble.set(read.wrong());
    }

    private static String found(PastedKeyInput input) {
        if (input.lines().isEmpty()) {
            return input.wrong().isEmpty() ? MessageBundle.of("key.paste.empty") : "";
        }
        if (input.lines().size() > 1) {
            long good = input.lines().stream().filter(line -> line.key().isPresent()).count();
            return MessageBundle.of("key.paste.many", input.lines().size(), good);
        }
        String taken = input.lines().getFirst().taken();
        return taken.isEmpty()
                ? MessageBundle.of("key.paste.one")
                : MessageBundle.of("key.paste.taken", taken);
    }
}
