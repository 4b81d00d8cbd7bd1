package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.passwords.StoredPasswordViewModel;
import gatehouse.console.work.Background;

/** What the form of an environment has beside its fields. */
final class ConnectionParts {
    private final EditorServices services;
    private final Background background;
    private final EditorHost host;

    ConnectionParts(EditorServices services, Background background, EditorHost host) {
        this.services = services;
        this.background = background;
        this.host = host;
    }

    /** Whether this home shares its journal. */
    boolean isJournalShared() {
        return services.isJournalShared();
    }

    /** The test of a connection. */
    ConnectionTestViewModel test() {
        return new ConnectionTestViewModel(services.tester(), background, host);
    }

    /** The stored password of a connection. */
    StoredPasswordViewModel password(ConnectionId connection) {
        return new StoredPasswordViewModel(services.passwords(), connection, background);
    }
}
