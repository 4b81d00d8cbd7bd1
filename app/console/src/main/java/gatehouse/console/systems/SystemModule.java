package gatehouse.console.systems;

import gatehouse.clients.http.CallException;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemId;

import java.util.List;

/** All that the shared packages know of one system. */
public interface SystemModule {
    /** What is kept of a connection to the system. */
    ConnectionSchema schema();

    /** The identity of the system. */
    default SystemId id() {
        return schema().system();
    }

    /** The name of the system within a sentence. */
    String name();

    /** The name of the system above a column or a form. */
    default String title() {
        return name();
    }

    /**
     * Asks the system of a connection what it is, with calls that need no sign-in and have no
     * effect; blocks until all are answered or have failed.
     *
     * @throws CallException when the calls were cancelled
     */
    List<ProbeStep> probe(ConnectionSpec connection) throws CallException;
}
