package gatehouse.console.environments;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.portos.SignedIn;
import gatehouse.console.wire.ServerClock;
import gatehouse.console.wire.WireLog;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * One environment's connection to Portos: who is signed in, what was on the wire, what time it is
 * there. Safe for any thread.
 */
public final class PortosConnection implements AutoCloseable {
    private final PortosClient anonymous;
    private final WireLog wire = new WireLog();
    private final ServerClock clock;
    private volatile Optional<Caller> caller = Optional.empty();
    private volatile Runnable lost = () -> {};

    /** Who calls, and with what. */
    private record Caller(SignedIn as, PortosClient client, Optional<PasswordProof> proof) {}

    /** Work that needs somebody signed in. */
    public interface Call<T> {
        /** Sends one call. */
        T send(PortosClient client) throws CallException;
    }

    /** A connection that nobody is signed in to; sends nothing by itself. */
    public PortosConnection(PortosSettings settings, InstantSource here) {
        this.clock = new ServerClock(here);
        this.anonymous = new PortosClient(settings, this::note, here);
    }

    /**
     * Signs in with one {@code POST /api/auth}, never repeated; the password is wiped whatever
     * comes of it.
     *
     * @throws CallException when Portos refuses (401: user, password or device) or does not answer
     */
    public SignedIn signIn(String userName, char[] password, String deviceName)
            throws CallException {
        return signIn(userName, password, deviceName, true);
    }

    /**
     * The same where nobody is asked for the password again, as in the sandbox and at the terminal:
     * it cannot be recognised later, which saves the time of a digest that is slow on purpose.
     */
    public SignedIn signInWithoutProof(String userName, char[] password, String deviceName)
            throws CallException {
        return signIn(userName, password, deviceName, false);
    }

    private SignedIn signIn(String userName, char[] password, String deviceName, boolean provable)
            throws CallException {
        try {
            SignedIn answer = anonymous.signIn(userName, password, deviceName);
            PortosClient client = anonymous.as(answer.credential());
            Optional<PasswordProof> proof =
                    provable ? Optional.of(new PasswordProof(password)) : Optional.empty();
            become(new Caller(answer, client, proof));
            return answer;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private synchronized void become(Caller next) {
        caller = Optional.of(next);
    }

    /** Forgets the token; the session itself lives on until it is revoked or runs out. */
    public synchronized void forget() {
        caller.ifPresent(known -> known.as().credential().wipe());
        caller = Optional.empty();
    }

    /** A late 401 says nothing of whoever signed in since its call. */
    private synchronized boolean forget(Caller rejected) {
        boolean still = caller.filter(rejected::equals).isPresent();
        if (still) {
            forget();
        }
        return still;
    }

    /** What the sign-in told; empty when nobody is signed in. */
    public Optional<SignedIn> signedIn() {
        return caller.map(Caller::as);
    }

    /** Calls {@code act} on the calling thread whenever an answer 401 has signed out. */
    public void whenLost(Runnable act) {
        lost = act;
    }

    /** Whether this is the password of the sign-in; takes a moment, on purpose. */
    public boolean isPassword(char[] password) {
        return caller.flatMap(Caller::proof).map(proof -> proof.proves(password)).orElse(false);
    }

    /**
     * Sends a call as whoever is signed in; an answer 401 signs out.
     *
     * @throws CallException as the call does; {@link CallFailure.NotSent} when nobody is signed in
     */
    public <T> T as(Call<T> call) throws CallException {
        Caller now =
                caller.orElseThrow(
                        () -> new CallException(new CallFailure.NotSent("signed-out"), null));
        try {
            return call.send(now.client());
        } catch (CallException failed) {
            if (failed.failure() instanceof CallFailure.Unauthorized && forget(now)) {
                lost.run();
            }
            throw failed;
        }
    }

    /** The calls of this connection. */
    public WireLog wire() {
        return wire;
    }

    /** The server's time. */
    public ServerClock clock() {
        return clock;
    }

    @Override
    public void close() {
        forget();
        anonymous.close();
    }

    private void note(Exchange exchange) {
        clock.observe(exchange);
        wire.accept(exchange);
    }
}
