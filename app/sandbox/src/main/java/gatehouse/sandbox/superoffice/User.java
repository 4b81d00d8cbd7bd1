package gatehouse.sandbox.superoffice;

import java.util.List;
import java.util.Optional;

/**
 * Someone who may call.
 *
 * @param serviceUser id of the {@code ejuser} row, 0 for who is no Service user
 * @param hasRights whether the operations that write are allowed
 */
record User(String name, String password, int serviceUser, boolean hasRights) {
    /** The user of the samples (contract: SuperOffice 4.1). */
    static final User SAMPLE = new User("tje0", "Tje0", 60, true);

    /** Everybody there is: another Service user, one who is none, and one without rights. */
    static final List<User> ALL =
            List.of(
                    SAMPLE,
                    new User("tje1", "Tje1", 931, true),
                    new User("crm0", "Crm0", 0, true),
                    new User("look0", "Look0", 61, false));

    static Optional<User> named(String name) {
        return ALL.stream().filter(user -> user.name.equals(name)).findFirst();
    }

    boolean isServiceUser() {
        return serviceUser != 0;
    }

    /** Names the user, never the password. */
    @Override
    public String toString() {
        return name;
    }
}
