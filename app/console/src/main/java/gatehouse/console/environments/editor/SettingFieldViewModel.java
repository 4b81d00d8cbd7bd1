package gatehouse.console.environments.editor;

import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One setting in a form: what is typed, what is wrong with it, and the text that was perhaps meant.
 * A text is checked while it is typed; that a field is empty is said only when all are checked.
 */
public final class SettingFieldViewModel {
    private final ConnectionSetting setting;
    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyStringWrapper hint;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");

    /** A field with the standard text of {@code setting}. */
    public SettingFieldViewModel(ConnectionSetting setting) {
        this(setting, setting.standard());
    }

    /** A field with a text. */
    public SettingFieldViewModel(ConnectionSetting setting, String first) {
        this.setting = setting;
        this.hint = new ReadOnlyStringWrapper(setting.hint());
        this.text.set(first);
        text.subscribe((_, _) -> typedAnew());
    }

    /** What it is called. */
    public String title() {
        return setting.title();
    }

    /** What the empty field says. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text, in a sentence; empty where nothing is. */
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** A text without the fault; empty where it is not plain what was meant. */
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Takes the text that is offered. */
    public void takeOffer() {
        text.set(offer.get());
    }

    /** Whether a file can be chosen for it. */
    public boolean namesFile() {
        return setting.namesFile();
    }

    /** Takes the path of a file that was chosen. */
    public void choose(Path file) {
        text.set(file.toAbsolutePath().toString());
    }

    /** Its text among texts that are by the keys of settings. */
    public Optional<String> among(Map<String, String> texts) {
        return Optional.ofNullable(texts.get(setting.key()));
    }

    /** What is typed, without the blanks around it. */
    String typed() {
        return text.get().strip();
    }

    ConnectionSetting setting() {
        return setting;
    }

    /** From now on the empty field says what counts in its place: the text of another field. */
    void inherit(SettingFieldViewModel forAll) {
        hint.bind(
                forAll.text.flatMap(text -> forAll.fault.map(wrong -> hint(wrong, text.strip()))));
    }

    /** Whether the text is kept as another one. */
    boolean means(String kept) {
        return setting.read(typed()).equals(new SettingReading.Accepted(kept));
    }

    /** Whether the text can be used; if not, the field says why. */
    boolean isRight() {
        return switch (setting.read(typed())) {
            case SettingReading.Accepted _ -> {
                accept();
                yield true;
            }
            case SettingReading.Refused(SettingFault why) -> {
                refuse(why);
                yield false;
            }
        };
    }

    void refuse(SettingFault why) {
        fault.set(why.sentence(setting.titleKey()));
        offer.set(why.offer().orElse(""));
    }

    private String hint(String wrong, String forAll) {
        return !wrong.isEmpty() || forAll.isEmpty()
                ? setting.hint()
                : MessageBundle.of("setting.asForAll", VisibleText.text(forAll));
    }

    private void typedAnew() {
        if (typed().isEmpty()) {
            accept();
        } else {
            isRight();
        }
    }

    private void accept() {
        fault.set("");
        offer.set("");
    }
}
