package gatehouse.console.environments.editor;

import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.SettingFault;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The choice to call a connection over plain HTTP beyond this computer. An address that the file
 * has is chosen already; another one must be chosen anew, before anything is saved or sent.
 */
public final class PlainHttpChoice {
    private final SettingFieldViewModel address;
    private final Supplier<String> kept;
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final BooleanProperty chosen = new SimpleBooleanProperty();

    /**
     * @param address the field of the address
     * @param kept the address that the file has; empty where it has none
     */
    PlainHttpChoice(SettingFieldViewModel address, Supplier<String> kept) {
        this.address = address;
        this.kept = kept;
        address.textProperty().subscribe(_ -> typed());
        chosen.subscribe((_, yes) -> {
            if (yes) {
                address.isRight();
            }
        });
    }

    /** The field of the address that it is about. */
    public SettingFieldViewModel address() {
        return address;
    }

    /** Whether there is something to choose: what is sent to the address can be read on the way. */
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Whether a person has chosen it. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** The field of the address where it must be chosen first; it says so. */
    Optional<SettingFieldViewModel> refused() {
        if (!asked.get() || chosen.get()) {
            return Optional.empty();
        }
        address.refuse(new SettingFault("setting.fault.plainHttp"));
        return Optional.of(address);
    }

    private void typed() {
        asked.set(AddressRule.plainHttp(address.typed()));
        chosen.set(asked.get() && address.typed().equals(kept.get()));
    }
}
