package gatehouse.sandbox.srs;

import java.util.List;
import java.util.Optional;

/** The agents that Configuration Server knows (contract: SRS 13, users). */
final class Users {
    static final User ORDINARY = new User("anna.novak", "sandbox");

    static final List<User> ALL =
            List.of(ORDINARY, new User("spare.desk", ""), new User("zoë.åkesson", "lösenord-é"));

    private Users() {}

    static Optional<User> named(String name) {
        return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    static Optional<User> of(Basic basic) {
        return named(basic.user()).filter(user -> user.password().equals(basic.password()));
    }
}
