package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.systems.ConnectionFinder;
import gatehouse.console.systems.ConnectionFinder.FoundConnection;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Map;

/**
 * What a pasted address or link may mean. Nothing is sent to it before the person asks which system
 * is there.
 */
public final class ConnectionPasteViewModel {
    private final ConnectionListViewModel connections;
    private final ConnectionSchemas schemas;
    private final ConnectionFinder finder;
    private final LatestRequest finding;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /**
     * @param connections get the one that is meant
     */
    ConnectionPasteViewModel(
            ConnectionListViewModel connections,
            ConnectionSchemas schemas,
            ConnectionFinder finder,
            Background background) {
        this.connections = connections;
        this.schemas = schemas;
        this.finder = finder;
        this.finding = new LatestRequest(background);
    }

    /** The connections that there are; each that is added answers what was pasted. */
    public ObservableList<ConnectionFormViewModel> connections() {
        return connections.all();
    }

    /** Whether a server is being asked. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What is asked, or what came of it; empty before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What a text may mean, at most one offer for each system. */
    public List<ConnectionOffer> offers(String pasted) {
        return ConnectionOffer.of(pasted, schemas);
    }

    /** Adds the connection that the person chose. */
    public void take(ConnectionOffer offer) {
        cancel();
        connections.add(offer.schema(), offer.address(), Map.of());
    }

    /**
     * Asks the server which system it is, and adds a connection to that. It is not asked over plain
     * HTTP beyond this computer, as that is a choice of its own.
     */
    public void find(String pasted) {
        List<ConnectionSpec> possible =
                offers(pasted).stream().flatMap(offer -> offer.possible().stream()).toList();
        if (possible.isEmpty()) {
            return;
        }
        cancel();
        String address = possible.getFirst().address();
        if (AddressRule.plainHttp(address)) {
            said.set(MessageBundle.of("environments.find.plain"));
            return;
        }
        running.set(true);
        said.set(MessageBundle.of("environments.find.running", address));
        finding.ask(
                () -> finder.find(possible),
                this::found,
                why -> ended(FailureMessages.of(why).text()));
    }

    /** Asks no longer. */
    public void cancel() {
        finding.cancel();
        ended("");
    }

    private void found(FoundConnection found) {
        found.connection()
                .ifPresentOrElse(
                        connection -> add(connection, found.better()),
                        () -> ended(MessageBundle.of("environments.find.none", found.why())));
    }

    private void add(ConnectionSpec found, Map<String, String> better) {
        schemas.find(found.system())
                .ifPresent(schema -> connections.add(schema, found.address(), better));
        String system = ConnectionFormViewModel.systemName(found.system());
        ended(MessageBundle.of("environments.find.done", system, found.address()));
    }

    private void ended(String outcome) {
        running.set(false);
        said.set(outcome);
    }
}
