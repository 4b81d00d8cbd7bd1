package gatehouse.console.passwords;

import gatehouse.clients.http.CallException;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One try to sign in, with a password that was typed or with the stored one, and what the person
 * wants to become of it. It is used once; its methods block.
 */
public final class PasswordTry {
    private final StoredPasswords passwords;
    private final ConnectionId connection;
    private final Optional<PasswordPlace> place;
    private final char[] typed;
    private final boolean stored;
    private final AfterSignIn then;
    private boolean done = true;

    /** What becomes of the password where the sign-in worked. */
    enum AfterSignIn {
        /** It is kept in the store. */
        KEEP,
        /** It is removed from the store. */
        REMOVE,
        /** The store stays as it is. */
        NOTHING
    }

    /** Signs in; sends what a sign-in sends, and wipes the password. */
    public interface PasswordUse<T> {
        /** Signs in with it. */
        T with(char[] password) throws CallException;
    }

    /**
     * @param place empty where nothing can be stored
     * @param typed is wiped by this
     * @param stored whether the stored password is used instead
     * @param then what becomes of it where it is right
     */
    PasswordTry(
            StoredPasswords passwords,
            ConnectionId connection,
            Optional<PasswordPlace> place,
            char[] typed,
            boolean stored,
            AfterSignIn then) {
        this.passwords = passwords;
        this.connection = connection;
        this.place = place;
        this.typed = typed;
        this.stored = stored;
        this.then = then;
    }

    /**
     * Signs in, and then keeps or removes the password where that worked.
     *
     * @throws InvalidInputException where the stored password is not there any more; nothing is
     *     sent then
     */
    public <T> T run(PasswordUse<T> signIn, Predicate<T> worked) throws CallException {
        char[] password = stored ? found() : typed;
        char[] kept = then == AfterSignIn.KEEP ? password.clone() : new char[0];
        try {
            T answer = signIn.with(password);
            if (worked.test(answer)) {
                done = settle(kept);
            }
            return answer;
        } finally {
            Arrays.fill(kept, '\0');
            Arrays.fill(password, '\0');
            Arrays.fill(typed, '\0');
        }
    }

    /** What the person must know after it worked; empty where the store did as was wished. */
    public String warning() {
        if (done) {
            return "";
        }
        return MessageBundle.of(
                then == AfterSignIn.KEEP ? "signIn.store.notKept" : "signIn.store.notRemoved");
    }

    private char[] found() {
        return place.flatMap(passwords::find)
                .orElseThrow(
                        () -> new InvalidInputException(MessageBundle.of("signIn.store.gone")));
    }

    private boolean settle(char[] kept) {
        return switch (then) {
            case KEEP -> passwords.keep(connection, place.orElseThrow(), kept);
            case REMOVE -> passwords.forget(connection).isPresent();
            case NOTHING -> true;
        };
    }

    /** Names no password. */
    @Override
    public String toString() {
        return "PasswordTry[stored=" + stored + "]";
    }
}
