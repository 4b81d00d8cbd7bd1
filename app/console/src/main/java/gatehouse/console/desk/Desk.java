package gatehouse.console.desk;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.environments.Environment;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.wire.WireLog;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * One environment while it is looked after: its guard, its calls, and the systems that it has.
 *
 * @param environment which one
 * @param wire what was on the wire, of all systems
 * @param guard read-only until armed
 * @param portos empty where the environment has none
 * @param superOffice empty where the environment has none
 * @param srs empty where the environment has none
 */
public record Desk(
        Environment environment,
        WireLog wire,
        WriteGuard guard,
        Optional<PortosDesk> portos,
        Optional<SuperOfficeDesk> superOffice,
        Optional<SrsDesk> srs)
        implements AutoCloseable {
    /**
     * The Portos, for work that is about nothing else.
     *
     * @throws CallException where the environment has none
     */
    public PortosDesk tills() throws CallException {
        return portos.orElseThrow(
                () -> new CallException(new CallFailure.NotSent("no-portos"), null));
    }

    /**
     * The SuperOffice, for work that is about nothing else.
     *
     * @throws CallException where the environment has none
     */
    public SuperOfficeDesk crm() throws CallException {
        return superOffice.orElseThrow(
                () -> new CallException(new CallFailure.NotSent("no-superoffice"), null));
    }

    /**
     * The SRS, for work that is about nothing else.
     *
     * @throws CallException where the environment has none
     */
    public SrsDesk screenRecording() throws CallException {
        return srs.orElseThrow(() -> new CallException(new CallFailure.NotSent("no-srs"), null));
    }

    /** What recognises the secret of whoever is signed in; empty where nobody is. */
    public Optional<Predicate<char[]>> proof() {
        Optional<Predicate<char[]>> tills =
                portos.map(PortosDesk::connection)
                        .filter(connection -> connection.signedIn().isPresent())
                        .map(connection -> connection::isPassword);
        return tills.or(() ->
                superOffice
                        .map(SuperOfficeDesk::connection)
                        .filter(connection -> connection.signedIn().isPresent())
                        .map(connection -> connection::isSecret));
    }

    @Override
    public void close() {
        srs.ifPresent(SrsDesk::close);
        portos.ifPresent(PortosDesk::close);
        superOffice.ifPresent(SuperOfficeDesk::close);
    }
}
