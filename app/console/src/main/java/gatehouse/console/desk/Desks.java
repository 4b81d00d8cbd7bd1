package gatehouse.console.desk;

import gatehouse.clients.http.Address;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Guard;
import gatehouse.console.environments.PortosConnection;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Signature;
import gatehouse.console.sessions.Revoking;
import gatehouse.console.sessions.Sessions;
import gatehouse.console.work.Repeats;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Sets up the desk of an environment: connections and services, by hand. */
public final class Desks {
    private static final String LANGUAGE = "en-GB";

    private final EmbeddedSandbox sandbox;
    private final Journal journal;
    private final String operator;
    private final InstantSource clock;
    private final Patience patience;

    /**
     * @param operator the user of this computer, for the journal
     */
    public Desks(
            EmbeddedSandbox sandbox,
            Journal journal,
            String operator,
            InstantSource clock,
            Patience patience) {
        this.sandbox = sandbox;
        this.journal = journal;
        this.operator = operator;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Opens an environment; blocks while the sandbox starts. The sandbox is signed in to by itself,
     * any other environment by nobody.
     *
     * @throws CallException when the sandbox does not let Gatehouse in, or the environment has no
     *     Portos
     */
    public Desk open(Environment environment) throws CallException {
        if (environment.equals(Environment.SANDBOX)) {
            EmbeddedSandbox.Access access = sandbox.start();
            Desk desk = desk(environment, access.server(), access.prefix());
            desk.portos()
                    .signInWithoutProof(
                            access.user(), access.password().toCharArray(), access.device());
            return desk;
        }
        Environment.Portos portos = environment.portos();
        if (portos == null) {
            throw new CallException(new CallFailure.NotSent("no-portos"), null);
        }
        return desk(environment, portos.server(), portos.prefix());
    }

    private Desk desk(Environment environment, String server, String prefix) {
        var settings =
                new PortosSettings(Address.parse(server), prefix, LANGUAGE, patience.limits());
        var portos = new PortosConnection(settings, clock);
        var repeats = new Repeats(patience.pause(), clock, RandomGenerator.getDefault());
        var guard = new Guard(clock);
        var sessions = new Sessions(portos, repeats, clock);
        var signature = new Signature(operator, environment.name(), environment.kind().name());
        var revoking =
                new Revoking(
                        signature,
                        portos,
                        sessions,
                        journal,
                        guard,
                        repeats,
                        patience.pause(),
                        clock);
        return new Desk(environment, portos, guard, sessions, revoking);
    }
}
