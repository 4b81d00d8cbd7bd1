package gatehouse.console.connections.portos;

import gatehouse.console.passwords.PasswordPlace;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/** Who signs in to Portos, as it is typed; at first the one who did last. */
public final class PortosCallerForm {
    private final PortosSignInService service;
    private final BooleanProperty byKey = new SimpleBooleanProperty();
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty device = new SimpleStringProperty("");
    private final BooleanBinding whole;
    private final ObservableValue<String> warning;

    PortosCallerForm(PortosSignInService service) {
        this.service = service;
        this.whole = Bindings.createBooleanBinding(this::isWhole, byKey, key, user, device);
        this.warning = byKey.flatMap(yes -> device.map(now -> yes ? "" : service.warning(now)));
        key.set(service.lastKey());
        byKey.set(!key.get().isEmpty());
        user.set(service.lastUser());
        device.set(service.lastDevice());
    }

    /** Whether an API key is used instead of a user. */
    public BooleanProperty byKeyProperty() {
        return byKey;
    }

    /** The public half of the API key. */
    public StringProperty keyProperty() {
        return key;
    }

    /** Login name, often digits. */
    public StringProperty userProperty() {
        return user;
    }

    /** Name of the device to sign in to. */
    public StringProperty deviceProperty() {
        return device;
    }

    /** What signing in to this device may do to a till; empty where it does nothing. */
    public ObservableValue<String> warning() {
        return warning;
    }

    /** Whether there is enough to try. */
    BooleanBinding whole() {
        return whole;
    }

    /** Runs {@code change} now, and whenever somebody else is typed. */
    void whenOther(Runnable change) {
        byKey.subscribe(change);
        key.subscribe(change);
        user.subscribe(change);
        change.run();
    }

    /** To what a stored password would belong; empty where nobody is typed. */
    Optional<PasswordPlace> password() {
        PasswordPlace place =
                byKey.get()
                        ? service.secretOf(key.get().strip())
                        : service.passwordOf(user.get().strip());
        return Optional.of(place).filter(whose -> !whose.name().isEmpty());
    }

    private boolean isWhole() {
        return byKey.get()
                ? !key.get().isBlank()
                : !user.get().isBlank() && !device.get().isBlank();
    }
}
