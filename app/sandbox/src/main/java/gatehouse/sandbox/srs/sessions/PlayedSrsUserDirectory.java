package gatehouse.sandbox.srs.sessions;

import gatehouse.sandbox.http.BasicCredentials;

import java.util.List;
import java.util.Optional;

/** The agents that Configuration Server knows (contract: SRS 13, users). */
public final class PlayedSrsUserDirectory {
    public static final PlayedSrsUser ORDINARY = new PlayedSrsUser("anna.novak", "sandbox");

    public static final List<PlayedSrsUser> ALL =
            List.of(
                    ORDINARY,
                    new PlayedSrsUser("spare.desk", ""),
                    new PlayedSrsUser("zoë.åkesson", "lösenord-é"));

    private PlayedSrsUserDirectory() {}

    public static Optional<PlayedSrsUser> named(String name) {
        return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public static Optional<PlayedSrsUser> of(BasicCredentials basic) {
        return named(basic.user()).filter(user -> user.password().equals(basic.password()));
    }
}
