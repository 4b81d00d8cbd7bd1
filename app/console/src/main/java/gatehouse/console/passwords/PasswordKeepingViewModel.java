package gatehouse.console.passwords;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/**
 * The part of a sign-in that is about the store of the operating system: whether the password is
 * there, and whether it is to be.
 */
public final class PasswordKeepingViewModel {
    private final StoredPasswords passwords;
    private final ConnectionId connection;
    private final BooleanProperty keep = new SimpleBooleanProperty();
    private final ObjectProperty<StoreState> state = new SimpleObjectProperty<>(StoreState.ASKED);
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private Optional<PasswordPlace> place = Optional.empty();
    private Optional<PasswordPlace> refused = Optional.empty();

    /** What is known of the store. */
    private enum StoreState {
        ASKED,
        OPEN,
        MISSING
    }

    /** Asks in the background whether there is a store. */
    public PasswordKeepingViewModel(
            StoredPasswords passwords, ConnectionId connection, Background background) {
        this.passwords = passwords;
        this.connection = connection;
        background.start(
                passwords::isOpen,
                open -> show(open ? StoreState.OPEN : StoreState.MISSING),
                _ -> show(StoreState.MISSING));
    }

    private void show(StoreState now) {
        state.set(now);
        offer();
    }

    /** Whether the password is to be in the store after the sign-in. */
    public BooleanProperty keepProperty() {
        return keep;
    }

    /** Whether that can be chosen. */
    public ObservableValue<Boolean> possible() {
        return state.map(now -> now == StoreState.OPEN);
    }

    /** What keeping it means, or why it cannot be kept; empty where neither has to be said. */
    public ObservableValue<String> note() {
        return state.flatMap(now -> keep.map(yes -> note(now, yes)));
    }

    private static String note(StoreState now, boolean keep) {
        return switch (now) {
            case ASKED -> "";
            case OPEN -> keep ? MessageBundle.of("signIn.store.limit") : "";
            case MISSING -> MessageBundle.of("signIn.store.none");
        };
    }

    /** Whether the stored password is used where none is typed. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** The person has typed who signs in; empty where nothing can be stored for that. */
    public void choose(Optional<PasswordPlace> typed) {
        if (!typed.equals(place)) {
            place = typed;
            keep.set(typed.filter(this::isKept).isPresent());
            offer();
        }
    }

    private void offer() {
        offered.set(
                state.get() == StoreState.OPEN
                        && place.filter(this::isKept).isPresent()
                        && !place.equals(refused));
    }

    private boolean isKept(PasswordPlace typed) {
        return passwords.isKept(connection, typed);
    }

    /**
     * A try with what was typed, or with the stored password where nothing was.
     *
     * @param typed is taken over and wiped
     */
    public PasswordTry attempt(char[] typed) {
        boolean stored = typed.length == 0 && offered.get();
        return new PasswordTry(
                passwords, connection, place, typed, stored, afterwards(typed.length > 0));
    }

    private PasswordTry.AfterSignIn afterwards(boolean isTyped) {
        boolean isOpen = state.get() == StoreState.OPEN && place.isPresent();
        if (isOpen && keep.get() && isTyped) {
            return PasswordTry.AfterSignIn.KEEP;
        }
        return isOpen && !keep.get() && place.filter(this::isKept).isPresent()
                ? PasswordTry.AfterSignIn.REMOVE
                : PasswordTry.AfterSignIn.NOTHING;
    }

    /** The system did not take the password; the stored one is not used again in this question. */
    public void refused() {
        refused = place;
        offer();
    }
}
