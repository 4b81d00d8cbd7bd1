package gatehouse.console.passwords;

import java.util.Optional;

/**
 * A store of passwords that outlives the program, as an operating system has one. Each method
 * blocks, perhaps until the person has answered a question of that store. Safe for any thread.
 */
public interface PasswordStore {
    /** Whether passwords can be kept and found now. */
    boolean isOpen();

    /** A password, which the caller wipes; empty where there is none or it is not handed out. */
    Optional<char[]> find(PasswordPlace place);

    /**
     * Keeps a password in place of an earlier one.
     *
     * @param password stays as it is; the caller wipes it
     * @return whether the store has taken it
     */
    boolean keep(PasswordPlace place, char[] password);

    /**
     * Removes a password.
     *
     * @return whether it was there and is removed
     */
    boolean remove(PasswordPlace place);

    /** Where the computer has no store: nothing is kept, nothing is found. */
    static PasswordStore none() {
        return new PasswordStore() {
            @Override
            public boolean isOpen() {
                return false;
            }

            @Override
            public Optional<char[]> find(PasswordPlace place) {
                return Optional.empty();
            }

            @Override
            public boolean keep(PasswordPlace place, char[] password) {
                return false;
            }

            @Override
            public boolean remove(PasswordPlace place) {
                return false;
            }
        };
    }
}
