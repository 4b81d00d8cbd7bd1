package gatehouse.console.passwords;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.Background;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/** Says whose password of a connection is in the store of the operating system, and removes it. */
public final class StoredPasswordViewModel {
    private final StoredPasswords passwords;
    private final ConnectionId connection;
    private final Background background;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stored = new ReadOnlyBooleanWrapper();

    /** For one connection; the store itself is asked for nothing yet. */
    public StoredPasswordViewModel(
            StoredPasswords passwords, ConnectionId connection, Background background) {
        this.passwords = passwords;
        this.connection = connection;
        this.background = background;
    }

    /** Whose password is there, or what became of its removal; empty where none was kept. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether there is one to be removed. */
    public ReadOnlyBooleanProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** Looks whether one was kept, in the preferences alone. */
    public void look() {
        Optional<PasswordPlace> place = passwords.place(connection);
        stored.set(place.isPresent());
        said.set(place.map(whose -> sentence("stored.there", whose)).orElse(""));
    }

    /** Removes it from the store. */
    public void forget() {
        stored.set(false);
        background.write(
                () -> passwords.forget(connection),
                removed -> removed.ifPresentOrElse(this::removed, this::notRemoved),
                _ -> notRemoved());
    }

    private void removed(PasswordPlace whose) {
        said.set(sentence("stored.removed", whose));
    }

    private void notRemoved() {
        look();
        said.set(MessageBundle.of("stored.notRemoved"));
    }

    private static String sentence(String key, PasswordPlace whose) {
        return MessageBundle.of(
                key, VisibleText.text(whose.name()), VisibleText.text(whose.address()));
    }
}
