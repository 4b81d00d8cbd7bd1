package gatehouse.console.connections.superoffice;

import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.console.environments.Environment;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;
import java.util.List;

/**
 * Asks as whom SuperOffice is called (contract: SuperOffice 3.1). Nothing is sent by it; what is
 * entered is used with the first call.
 */
public final class SuperOfficeSignInViewModel {
    /** With what one signs in. */
    public enum SignInMethod {
        /** User and password; onsite only. */
        BASIC,
        /** A ready ticket; online with the application token. */
        TICKET,
        /** An access token. */
        TOKEN
    }

    private final Environment environment;
    private final SuperOfficeConnection superOffice;
    private final Runnable signedIn;
    private final Runnable close;
    private final ObjectProperty<SignInMethod> way;
    private final StringProperty user = new SimpleStringProperty("");
    private final BooleanBinding possible;

    /**
     * @param signedIn is told when somebody is
     * @param close takes the question off the screen
     */
    public SuperOfficeSignInViewModel(
            Environment environment,
            SuperOfficeConnection superOffice,
            Runnable signedIn,
            Runnable close) {
        this.environment = environment;
        this.superOffice = superOffice;
        this.signedIn = signedIn;
        this.close = close;
        this.way = new SimpleObjectProperty<>(ways().getFirst());
        this.possible = Bindings.createBooleanBinding(this::isUserGood, way, user);
    }

    /** The ways that this SuperOffice takes. */
    public List<SignInMethod> ways() {
        return isOnline()
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
    public BooleanBinding possible() {
        return possible;
    }

    /** Whether the application token goes along with a ticket. */
    public boolean isOnline() {
        return superOffice.place() instanceof SuperOfficePlace.Online;
    }

    /** Whether what is entered can be read on the network. */
    public boolean isPlainHttp() {
        return environment.plainHttp();
    }

    /**
     * Calls with this from now on; takes both over and wipes them.
     *
     * @param secret password, ticket or token
     * @param appToken empty where none goes along
     * @return whether it was enough
     */
    public boolean signIn(char[] secret, char[] appToken) {
        try {
            boolean needsApp = isOnline() && way.get() == SignInMethod.TICKET;
            boolean enough =
                    possible.get() && secret.length > 0 && (!needsApp || appToken.length > 0);
            if (enough) {
                superOffice.signIn(
                        new SuperOfficeCaller(
                                credential(SecretText.of(secret)),
                                appToken.length == 0 ? null : SecretText.of(appToken)));
                close.run();
                signedIn.run();
            }
            return enough;
        } finally {
            Arrays.fill(secret, '\0');
            Arrays.fill(appToken, '\0');
        }
    }

    /** Leaves without signing in. */
    public void cancel() {
        close.run();
    }

    private SuperOfficeCredential credential(SecretText secret) {
        return switch (way.get()) {
            case BASIC -> new SuperOfficeCredential.Basic(user.get().strip(), secret);
            case TICKET -> new SuperOfficeCredential.Ticket(secret);
            case TOKEN -> new SuperOfficeCredential.Bearer(secret);
        };
    }

    private boolean isUserGood() {
        return way.get() != SignInMethod.BASIC
                || (!user.get().isBlank() && user.get().indexOf(':') < 0);
    }
}
