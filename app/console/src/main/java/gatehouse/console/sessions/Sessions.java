package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.Device;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SignedIn;
import gatehouse.clients.portos.User;
import gatehouse.console.environments.PortosConnection;
import gatehouse.console.work.Repeats;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What can be asked about the sessions of one environment; blocking, interruptible methods. */
public final class Sessions {
    private static final int PARALLEL = 4;

    private final PortosConnection portos;
    private final Repeats repeats;
    private final SessionReader reader;
    private final AtomicBoolean prefixKnown = new AtomicBoolean();

    /** The sessions behind {@code portos}. */
    public Sessions(PortosConnection portos, Repeats repeats, InstantSource clock) {
        this.portos = portos;
        this.repeats = repeats;
        this.reader =
                new SessionReader(
                        page -> portos.as(client -> client.sessions(page)),
                        repeats,
                        PARALLEL,
                        clock);
    }

    /**
     * Reads the whole list.
     *
     * @param progress gets what is known after each page, on the calling thread
     */
    public SessionReading read(Consumer<SessionReading> progress)
            throws IOException, InterruptedException {
        SessionReading read = reader.read(progress);
        prefixKnown.set(true);
        return read;
    }

    /** The server's own total, with one call. */
    public long count() throws IOException, InterruptedException {
        return repeats.read(() -> portos.as(client -> client.countSessions()));
    }

    /**
     * One session as it is now; empty when the server says that it does not exist.
     *
     * <p>A 404 is believed only once a list or a session under the same prefix was read, as a wrong
     * prefix answers 404 to everything (contract: Portos 10, rules 1 and 7); who may not list is
     * told all the same that a session is gone.
     */
    public Optional<Session> find(String sessionId) throws IOException, InterruptedException {
        try {
            Session found = repeats.read(() -> portos.as(client -> client.session(sessionId)));
            prefixKnown.set(true);
            return Optional.of(found);
        } catch (CallException failed) {
            if (isMissing(failed)) {
                proveThePrefix();
                return Optional.empty();
            }
            throw failed;
        }
    }

    /**
     * Names of people and devices; what cannot be read leaves the raw names, whatever the reason,
     * unless the sign-in is lost.
     */
    public Directory directory() throws IOException, InterruptedException {
        Map<String, String> people = new HashMap<>();
        for (User user : orNone(() -> portos.as(client -> client.users()))) {
            people.put(user.userName(), user.name());
        }
        Map<String, String> devices = new HashMap<>();
        for (Device device : orNone(() -> portos.as(client -> client.devices()))) {
            devices.put(device.name(), device.description());
        }
        return new Directory(people, devices);
    }

    /** The sessions in {@code table} that are, or may be, Gatehouse's own. */
    public OwnSessions own(SessionTable table) {
        Optional<SignedIn> caller = portos.signedIn();
        return caller.<OwnSessions>map(as -> SignInSessions.in(table, as)).orElse(OwnSessions.NONE);
    }

    private <T> List<T> orNone(Repeats.Call<List<T>> call)
            throws CallException, InterruptedException {
        try {
            return repeats.read(call);
        } catch (CallException failed) {
            return switch (failed.failure()) {
                case CallFailure.Unauthorized _, CallFailure.NotSent _, CallFailure.Cancelled _ ->
                        throw failed;
                case CallFailure.Refused _,
                        CallFailure.Unreachable _,
                        CallFailure.Untrusted _,
                        CallFailure.Unknown _,
                        CallFailure.Malformed _,
                        CallFailure.TooLarge _ ->
                        List.of();
            };
        }
    }

    private void proveThePrefix() throws CallException, InterruptedException {
        if (!prefixKnown.get()) {
            var onePage = new PageRequest(0, 1, false, null);
            repeats.read(() -> portos.as(client -> client.sessions(onePage)));
            prefixKnown.set(true);
        }
    }

    private static boolean isMissing(CallException failed) {
        return failed.failure() instanceof CallFailure.Refused(var problem)
                && problem.status() == 404;
    }
}
