package gatehouse.console.connections.superoffice;

import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.console.connections.SignInPlace;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.passwords.PasswordKeepingViewModel;
import gatehouse.console.passwords.PasswordTry;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.InvalidInputException;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Arrays;
import java.util.function.Consumer;

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

    private final ConnectionSpec where;
    private final SignInPlace place;
    private final SuperOfficeConnection superOffice;
    private final SuperOfficeUserStore users;
    private final PasswordKeepingViewModel keeping;
    private final Background background;
    private final Consumer<String> signedIn;
    private final Runnable close;
    private final SuperOfficeCallerForm who;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final BooleanBinding possible;

    /**
     * @param users the last user is offered
     * @param keeping asks whether to keep the password
     * @param signedIn gets what the person must know besides, when somebody is; mostly nothing
     * @param close takes the question off the screen
     */
    public SuperOfficeSignInViewModel(
            Environment environment,
            ConnectionSpec where,
            SuperOfficeConnection superOffice,
            SuperOfficeUserStore users,
            PasswordKeepingViewModel keeping,
            Background background,
            Consumer<String> signedIn,
            Runnable close) {
        this.where = where;
        this.place = SignInPlace.of(environment, where);
        this.superOffice = superOffice;
        this.users = users;
        this.keeping = keeping;
        this.background = background;
        this.signedIn = signedIn;
        this.close = close;
        this.who = new SuperOfficeCallerForm(where, isOnline(), users.lastUser(place));
        this.possible = busy.not().and(who.whole());
        who.whenOther(() -> keeping.choose(who.password()));
    }

    /** As whom SuperOffice is called. */
    public SuperOfficeCallerForm who() {
        return who;
    }

    /** Whether the password is in the store of the operating system, and is to be. */
    public PasswordKeepingViewModel keeping() {
        return keeping;
    }

    /** Why the last try did not work; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
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
        return where.plainHttp();
    }

    /**
     * Calls with this from now on; takes both over and wipes them. Where no password is typed, the
     * stored one is used, if there is one.
     *
     * @param secret password, ticket or token
     * @param appToken empty where none goes along
     */
    public void signIn(char[] secret, char[] appToken) {
        if (!possible.get() || !isEnough(secret, appToken)) {
            trouble.set(busy.get() ? "" : MessageBundle.of("soSignIn.wanting"));
            Arrays.fill(secret, '\0');
            Arrays.fill(appToken, '\0');
            return;
        }
        busy.set(true);
        trouble.set("");
        SignInMethod by = who.wayProperty().get();
        String name = who.name();
        PasswordTry attempt = keeping.attempt(secret);
        background.write(
                () -> attempt.run(typed -> enter(by, name, typed, appToken), _ -> true),
                _ -> entered(attempt.warning()),
                this::failed);
    }

    private boolean isEnough(char[] secret, char[] appToken) {
        boolean needsApp = isOnline() && who.wayProperty().get() == SignInMethod.TICKET;
        return (secret.length > 0 || keeping.offeredProperty().get())
                && (!needsApp || appToken.length > 0);
    }

    private String enter(SignInMethod by, String name, char[] secret, char[] appToken) {
        try {
            superOffice.signIn(
                    new SuperOfficeCaller(
                            SuperOfficeCallerForm.credential(by, name, SecretText.of(secret)),
                            appToken.length == 0 ? null : SecretText.of(appToken)));
            if (by == SignInMethod.BASIC) {
                users.remember(place, name);
            }
            return name;
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInputException(FailureMessages.ofInput(wrong).text());
        } finally {
            Arrays.fill(appToken, '\0');
        }
    }

    private void entered(String warning) {
        busy.set(false);
        close.run();
        signedIn.accept(warning);
    }

    private void failed(WorkFailure why) {
        busy.set(false);
        trouble.set(FailureMessages.of(why).text());
        keeping.refused();
    }

    /** Leaves without signing in. */
    public void cancel() {
        close.run();
    }
}
