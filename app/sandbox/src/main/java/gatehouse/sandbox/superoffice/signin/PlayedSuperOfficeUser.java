package gatehouse.sandbox.superoffice.signin;

import java.util.List;
import java.util.Optional;

/**
 * Someone who may call.
 *
 * @param serviceUser id of the {@code ejuser} row, 0 for who is no Service user
 * @param hasRights whether the operations that write are allowed
 */
public record PlayedSuperOfficeUser(
        String name, String password, int serviceUser, boolean hasRights) {
    /** The user of the samples (contract: SuperOffice 4.1). */
    public static final PlayedSuperOfficeUser SAMPLE =
            new PlayedSuperOfficeUser("tje0", "Tje0", 60, true);

    /** Everybody there is: another Service user, one who is none, and one without rights. */
    static final List<PlayedSuperOfficeUser> ALL =
            List.of(
                    SAMPLE,
                    new PlayedSuperOfficeUser("tje1", "Tje1", 931, true),
                    new PlayedSuperOfficeUser("crm0", "Crm0", 0, true),
                    new PlayedSuperOfficeUser("look0", "Look0", 61, false));

    public static Optional<PlayedSuperOfficeUser> named(String name) {
        return ALL.stream().filter(user -> user.name.equals(name)).findFirst();
    }

    public boolean isServiceUser() {
        return serviceUser != 0;
    }

    /** Names the user, never the password. */
    @Override
    public String toString() {
        return name;
    }
}
