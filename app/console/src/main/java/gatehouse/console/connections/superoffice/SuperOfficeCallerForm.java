package gatehouse.console.connections.superoffice;

import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel.SignInMethod;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.passwords.PasswordPlace;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/** As whom SuperOffice is called, as it is typed; at first the user who was entered last. */
public final class SuperOfficeCallerForm {
    private final ConnectionSpec where;
    private final boolean online;
    private final ObjectProperty<SignInMethod> way;
    private final StringProperty user;
    private final BooleanBinding whole;

    SuperOfficeCallerForm(ConnectionSpec where, boolean online, String lastUser) {
        this.where = where;
        this.online = online;
        this.way = new SimpleObjectProperty<>(ways().getFirst());
        this.user = new SimpleStringProperty(lastUser);
        this.whole = Bindings.createBooleanBinding(this::isWhole, way, user);
    }

    /** The ways that this SuperOffice takes. */
    public List<SignInMethod> ways() {
        return online
                ? List.of(SignInMethod.TOKEN, SignInMethod.TICKET)
                : List.of(SignInMethod.values());
    }

    /** The way that is chosen. */
    public ObjectProperty<SignInMethod> wayProperty() {
        return way;
    }

    /** The name of the user, without a colon. */
    public StringProperty userProperty() {
        return user;
    }

    /** Whether there is enough to go on. */
    BooleanBinding whole() {
        return whole;
    }

    /** Runs {@code change} now, and whenever somebody else is typed. */
    void whenOther(Runnable change) {
        way.subscribe(change);
        user.subscribe(change);
        change.run();
    }

    /** To what a stored password would belong; empty where there is none to be stored. */
    Optional<PasswordPlace> password() {
        return way.get() == SignInMethod.BASIC && isWhole()
                ? Optional.of(PasswordPlace.ofUser(where, "", name()))
                : Optional.empty();
    }

    /** The user as it is sent; empty where none is. */
    String name() {
        return way.get() == SignInMethod.BASIC ? user.get().strip() : "";
    }

    /** What is sent with each call. */
    static SuperOfficeCredential credential(SignInMethod by, String name, SecretText secret) {
        return switch (by) {
            case BASIC -> new SuperOfficeCredential.Basic(name, secret);
            case TICKET -> new SuperOfficeCredential.Ticket(secret);
            case TOKEN -> new SuperOfficeCredential.Bearer(secret);
        };
    }

    private boolean isWhole() {
        return way.get() != SignInMethod.BASIC
                || (!user.get().isBlank() && user.get().indexOf(':') < 0);
    }
}
