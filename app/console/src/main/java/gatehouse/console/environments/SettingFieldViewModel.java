package gatehouse.console.environments;

import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One setting in a form: what is typed, what is wrong with it, and the text that was perhaps meant.
 */
public final class SettingFieldViewModel {
    private final ConnectionSetting setting;
    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");

    /** A field with the standard text of {@code setting}. */
    public SettingFieldViewModel(ConnectionSetting setting) {
        this.setting = setting;
        this.text.set(setting.standard());
        text.subscribe(_ -> accept());
    }

    /** What it is called. */
    public String title() {
        return setting.title();
    }

    /** What the empty field says. */
    public String hint() {
        return setting.hint();
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What was wrong when it was checked, in a sentence; empty after the next change. */
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

    /** Whether anything is typed that is not there from the start. */
    boolean isChanged() {
        return !typed().equals(setting.standard());
    }

    /** What is typed, without the blanks around it. */
    String typed() {
        return text.get().strip();
    }

    ConnectionSetting setting() {
        return setting;
    }

    /** Whether the text can be used; if not, the field says why. */
    boolean isRight() {
        return switch (setting.read(typed())) {
            case SettingReading.Accepted _ -> true;
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

    void reset() {
        text.set(setting.standard());
    }

    private void accept() {
        fault.set("");
        offer.set("");
    }
}
