package gatehouse.console.connections.portos;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.RequestSigner;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosCredential;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.systems.CallOccasion;
import gatehouse.console.wire.ServerClock;

import javafx.util.Subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One environment's connection to Portos: who is signed in, what was on the wire, what time it is
 * there. Safe for any thread.
 */
public final class PortosConnection implements AutoCloseable {
    private final PortosClient anonymous;
    private final ServerClock clock;
    private volatile Optional<SignedInCaller> line = Optional.empty();
    private final List<Runnable> lost = new CopyOnWriteArrayList<>();

    /** Who calls, and with what. */
    private record SignedInCaller(
            PortosCaller caller,
            PortosCredential credential,
            PortosClient client,
            PortosClient background,
            Optional<PasswordVerifier> proof) {}

    /** Work that needs somebody signed in. */
    public interface PortosCall<T> {
        /** Sends one call. */
        T send(PortosClient client) throws CallException;
    }

    /** A connection that nobody is signed in to; sends nothing by itself. */
    public PortosConnection(PortosSettings settings, HttpCore http, CallScope scope) {
        this.clock = new ServerClock(http.clocks().wall());
        this.anonymous = new PortosClient(settings, http.observedBy(clock::observe), scope);
    }

    /**
     * Signs in with one {@code POST /api/auth}, never repeated. Only the act of signing in calls
     * this; it wipes the password afterwards.
     *
     * @param provable whether the password is to be recognised later, which costs the time of a
     *     digest that is slow on purpose
     * @param permit is asked right before the request is written
     * @throws CallException when Portos refuses (401: user, password or device) or does not answer
     */
    public PortosSignInResult signIn(
            String userName,
            char[] password,
            String deviceName,
            boolean provable,
            SendPermit permit)
            throws CallException {
        PortosSignInResult answer = anonymous.signIn(userName, password, deviceName, permit);
        Optional<PasswordVerifier> proof =
                provable ? Optional.of(new PasswordVerifier(password)) : Optional.empty();
        become(new PortosCaller.Login(answer), answer.credential(), proof);
        return answer;
    }

    /**
     * Calls with an API key from now on, if one {@code GET} of a single session, signed with it, is
     * answered; the secret is wiped whatever comes of it. A key signs each call and logs in
     * nowhere.
     *
     * @throws CallException when Portos refuses (401: key, secret, or a clock that is off by more
     *     than its window) or does not answer
     */
    public PortosCaller useKey(String publicKey, char[] secret) throws CallException {
        return useKey(publicKey, secret, true);
    }

    /**
     * As {@link #useKey(String, char[])}, without a proof of the secret, which costs the time of a
     * digest that is slow on purpose: for callers that never ask for the secret again.
     */
    public PortosCaller useKeyWithoutProof(String publicKey, char[] secret) throws CallException {
        return useKey(publicKey, secret, false);
    }

    private PortosCaller useKey(String publicKey, char[] secret, boolean provable)
            throws CallException {
        var key = new PortosCredential.ApiKey(publicKey, secret);
        try {
            anonymous.as(key).sessions(new PageRequest(0, 1, false, null));
            var caller = new PortosCaller.Key(publicKey);
            Optional<PasswordVerifier> proof =
                    provable ? Optional.of(new PasswordVerifier(secret)) : Optional.empty();
            become(caller, key, proof);
            return caller;
        } catch (CallException | RuntimeException failed) {
            key.wipe();
            throw failed;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private synchronized void become(
            PortosCaller caller, PortosCredential credential, Optional<PasswordVerifier> proof) {
        PortosClient client = anonymous.as(credential);
        line =
                Optional.of(
                        new SignedInCaller(
                                caller, credential, client, client.inBackground(), proof));
    }

    /** Forgets token or key; a login's session lives on until it is revoked or runs out. */
    public void forget() {
        leave().ifPresent(EndingSignIn::close);
    }

    /**
     * Signs out here at once, and hands over who was signed in, for what is still to be said; a 401
     * to that is told to nobody else. Empty where nobody was.
     */
    public synchronized Optional<EndingSignIn> leave() {
        Optional<EndingSignIn> leaving = line.map(EndingSignIn::new);
        line = Optional.empty();
        return leaving;
    }

    /** Somebody who has signed out here, and whose token or key still works until it is closed. */
    public static final class EndingSignIn implements AutoCloseable {
        private final SignedInCaller line;

        private EndingSignIn(SignedInCaller line) {
            this.line = line;
        }

        /** Who leaves. */
        public PortosCaller caller() {
            return line.caller();
        }

        /** Sends as whoever leaves. */
        public PortosClient client() {
            return line.client();
        }

        /** Wipes token or key. */
        @Override
        public void close() {
            line.credential().wipe();
        }
    }

    /** A late 401 says nothing of whoever signed in since its call. */
    private synchronized boolean forget(SignedInCaller rejected) {
        boolean still = line.filter(rejected::equals).isPresent();
        if (still) {
            forget();
        }
        return still;
    }

    /** As whom calls are sent; empty when nobody is signed in. */
    public Optional<PortosCaller> signedIn() {
        return line.map(SignedInCaller::caller);
    }

    /** What puts the token or the signature of whoever is signed in into a request. */
    public Optional<RequestSigner> signer() {
        return line.flatMap(now -> now.credential().signer());
    }

    /** Runs {@code act} on the calling thread whenever an answer 401 has signed out. */
    public Subscription whenLost(Runnable act) {
        lost.add(act);
        return () -> lost.remove(act);
    }

    /** Whether this is the password, or the secret of the key; takes a moment, on purpose. */
    public boolean isPassword(char[] password) {
        return line.flatMap(SignedInCaller::proof)
                .map(proof -> proof.proves(password))
                .orElse(false);
    }

    /**
     * Sends a call as whoever is signed in; an answer 401 signs out.
     *
     * @throws CallException as the call does; {@link CallFailure.NotSent} when nobody is signed in
     */
    public <T> T as(PortosCall<T> call) throws CallException {
        return as(CallOccasion.ASKED, call);
    }

    /** The same for a call that a person may not have asked for. */
    public <T> T as(CallOccasion occasion, PortosCall<T> call) throws CallException {
        SignedInCaller now =
                line.orElseThrow(
                        () -> new CallException(new CallFailure.NotSent("signed-out"), null));
        try {
            return call.send(
                    switch (occasion) {
                        case ASKED -> now.client();
                        case BACKGROUND -> now.background();
                    });
        } catch (CallException failed) {
            if (failed.failure() instanceof CallFailure.Unauthorized && forget(now)) {
                lost.forEach(Runnable::run);
            }
            throw failed;
        }
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
}
