package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.passwords.StoredPasswordViewModel;
import gatehouse.console.systems.ConnectionFinder;
import gatehouse.console.work.Background;

import java.util.function.Supplier;

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

    /**
     * The test of a connection.
     *
     * @param edited its environment as it is called by now
     */
    ConnectionTestViewModel test(Supplier<Environment> edited) {
        return new ConnectionTestViewModel(
                services.tester(),
                background,
                (needs, then) -> host.askSecrets(edited.get(), needs, then));
    }

    /** What a pasted address means. */
    ConnectionPasteViewModel paste(ConnectionListViewModel connections, ConnectionSchemas schemas) {
        return new ConnectionPasteViewModel(
                connections, schemas, new ConnectionFinder(services.tester()), background);
    }

    /** The stored password of a connection. */
    StoredPasswordViewModel password(ConnectionId connection) {
        return new StoredPasswordViewModel(services.passwords(), connection, background);
    }
}
