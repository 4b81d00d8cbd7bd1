package gatehouse.console.systems;

import gatehouse.clients.http.CallException;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemId;

import java.util.List;

/**
 * All that the shared packages know of one system.
 *
 * @param <C> what is done over an open connection to it
 */
public interface SystemModule<C extends OpenConnection> {
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

    /** By what an open connection to the system is asked for. */
    Class<C> connectionType();

    /** Sets up a connection with all that can be done over it; sends nothing. */
    C connect(ConnectionContext context);

    /**
     * Signs in to the played system, as nobody should need the password of the sandbox; where the
     * system wants a person's sign-in at an act, it does nothing.
     *
     * @throws CallException when the played system does not let Gatehouse in
     */
    default void signInToPlayed(C connection) throws CallException {}

    /**
     * Finds out step by step what a connection leads to, with nothing that needs a sign-in or has
     * an effect; blocks until a step fails or all are taken.
     *
     * @param plan how far to go
     * @throws CallException when the thread is interrupted
     */
    List<ProbeStep> probe(ConnectionSpec connection, ProbePlan plan) throws CallException;
}
