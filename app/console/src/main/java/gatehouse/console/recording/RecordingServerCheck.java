package gatehouse.console.recording;

import gatehouse.clients.http.Address;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.Trust;
import gatehouse.clients.srs.Credentials;
import gatehouse.clients.srs.RecordingServerAnswer;
import gatehouse.clients.srs.RecordingServerClient;
import gatehouse.clients.srs.TimeLimits;
import gatehouse.console.words.Words;
import gatehouse.console.work.WrongInputException;

import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Looks whether this console reaches the recording server; that says nothing about SRS, and no
 * badge rests on it (contract: SRS 10). Each method sends one call, on https only.
 */
public final class RecordingServerCheck {
    private final TimeLimits limits;
    private final Consumer<Exchange> wire;
    private final InstantSource clock;

    /**
     * @param wire is told every call
     */
    public RecordingServerCheck(TimeLimits limits, Consumer<Exchange> wire, InstantSource clock) {
        this.limits = limits;
        this.wire = wire;
        this.clock = clock;
    }

    /**
     * Asks for its version, without a password.
     *
     * @throws WrongInputException when this is no address of https
     * @throws CallException when it was cancelled before anything was sent
     */
    public RecordingServerAnswer version(String base) throws CallException {
        try (RecordingServerClient client = client(base)) {
            return client.version();
        }
    }

    /**
     * Asks whom user and password belong to; may count as an attempt to log in.
     *
     * @param credentials are wiped whatever comes of it
     * @throws WrongInputException when this is no address of https
     * @throws CallException when it was cancelled before anything was sent
     */
    public RecordingServerAnswer user(String base, Credentials credentials) throws CallException {
        try (RecordingServerClient client = client(base)) {
            return client.me(credentials);
        } finally {
            credentials.wipe();
        }
    }

    private RecordingServerClient client(String base) {
        try {
            Address address = Address.parse(base.strip());
            return new RecordingServerClient(address, Trust.system(), limits, wire, clock);
        } catch (IllegalArgumentException wrong) {
            throw new WrongInputException(
                    Words.of("recording.rws.wrong", String.valueOf(wrong.getMessage())));
        }
    }
}
