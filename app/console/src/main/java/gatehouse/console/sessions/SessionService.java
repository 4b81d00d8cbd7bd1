package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.server.PortosDevice;
import gatehouse.clients.portos.server.PortosLicense;
import gatehouse.clients.portos.server.PortosListing;
import gatehouse.clients.portos.server.PortosUser;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.RecentSessions;
import gatehouse.console.sessions.reading.SessionListReader;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.systems.CallOccasion;
import gatehouse.console.work.RetryPolicy;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What can be asked about the sessions of one environment; blocking, interruptible methods. */
public final class SessionService {
    private static final int PARALLEL = 4;

    private final PortosConnection portos;
    private final RetryPolicy repeats;
    private final ClockPair clocks;
    private final SessionListReader reader;
    private final SessionLookup lookup;
    private volatile Optional<SessionListReading> latest = Optional.empty();

    /** The sessions behind {@code portos}. */
    public SessionService(PortosConnection portos, RetryPolicy repeats, InstantSource clock) {
        this.portos = portos;
        this.repeats = repeats;
        this.clocks = ClockPair.of(clock);
        this.lookup = new SessionLookup(portos, repeats);
        this.reader =
                new SessionListReader(
                        page -> portos.as(client -> client.sessions(page)),
                        repeats,
                        PARALLEL,
                        clocks);
    }

    /**
     * Reads the whole list because a person asked for it.
     *
     * @param progress gets what is known after each page, and again while none comes, on the
     *     calling thread
     */
    public SessionListReading read(Consumer<SessionListReading> progress)
            throws IOException, InterruptedException {
        return read(CallOccasion.ASKED, progress);
    }

    /** The same for a reading that a person may not have asked for. */
    SessionListReading read(CallOccasion occasion, Consumer<SessionListReading> progress)
            throws IOException, InterruptedException {
        SessionListReading read =
                reader.read(page -> portos.as(occasion, client -> client.sessions(page)), progress);
        lookup.noteSessions();
        latest = Optional.of(read);
        return read;
    }

    /**
     * The first sessions that the server's own filter on {@code sessionId} finds, with one call
     * (contract: Portos 4; 10, rule 4). A server may refuse an operator, or ignore it and answer
     * with all.
     *
     * @param filter in NData syntax, such as an id or {@code gt:a;lt:b}
     */
    public SessionPage ask(String filter) throws IOException, InterruptedException {
        return repeats.read(() -> portos.as(client -> client.sessions(reader.first(filter))));
    }

    /** This computer's time of day. */
    InstantSource clock() {
        return clocks.wall();
    }

    /** This computer's clocks. */
    ClockPair clocks() {
        return clocks;
    }

    /** The latest list that was read as far as it could be; empty before the first. */
    public Optional<SessionListReading> latest() {
        return latest;
    }

    /**
     * The newest sessions, with two calls at most, for whoever has signed out here already.
     *
     * @param since the sessions that began since then are wanted
     */
    RecentSessions recent(PortosConnection.EndingSignIn who, Instant since) throws CallException {
        return reader.recent(page -> who.client().sessions(page), since);
    }

    /** The server's own total, with one call. */
    public long count() throws IOException, InterruptedException {
        return repeats.read(() -> portos.as(client -> client.countSessions()));
    }

    /**
     * One session as it is now; empty when the server says that it does not exist, and that can be
     * believed (contract: Portos 10, rules 1 and 7).
     */
    public Optional<Session> find(String sessionId) throws IOException, InterruptedException {
        return switch (lookup.find(sessionId)) {
            case SessionLookup.LookupResult.Alive(Session session) -> Optional.of(session);
            case SessionLookup.LookupResult.Gone _ -> Optional.empty();
            case SessionLookup.LookupResult.Doubtful(CallException why) -> throw why;
        };
    }

    /** Reads one session by its id. */
    public SessionLookup lookup() {
        return lookup;
    }

    /**
     * Names of people and devices; what cannot be read leaves the raw names, whatever the reason,
     * unless the sign-in is lost.
     */
    public NameDirectory directory() throws IOException, InterruptedException {
        return directory(CallOccasion.ASKED);
    }

    /** The same for names that a person may not have asked for. */
    NameDirectory directory(CallOccasion occasion) throws IOException, InterruptedException {
        PortosListing<PortosUser> users =
                orElse(unnamed(), () -> portos.as(occasion, client -> client.users()));
        PortosListing<PortosDevice> devices =
                orElse(unnamed(), () -> portos.as(occasion, client -> client.devices()));
        Map<String, String> persons = new HashMap<>();
        users.entries().forEach(user -> persons.put(user.userName(), user.name()));
        Map<String, String> descriptions = new HashMap<>();
        devices.entries().forEach(each -> descriptions.put(each.name(), each.description()));
        return new NameDirectory(persons, descriptions, users.complete() && devices.complete());
    }

    /**
     * How many devices the licence lets be connected at the same time (contract: Portos 8, {@code
     * MaxDeviceCount}); empty where it tells none, or where this server shows no licence (403,
     * 404).
     */
    OptionalLong seats(CallOccasion occasion) throws IOException, InterruptedException {
        List<PortosLicense.LicenseFeature> none = List.of();
        return orElse(none, () -> portos.as(occasion, client -> client.license()).features())
                .stream()
                .filter(feature -> feature.productSku().equals("MaxDeviceCount"))
                .map(feature -> feature.rawValue().strip())
                .filter(text -> text.matches("[0-9]{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /**
     * The sessions in {@code tables} that are, or may be, Gatehouse's own. Searches the tables,
     * which takes some milliseconds for a million sessions; afterwards each row is found at once.
     */
    public OwnSessionFinder own(SessionTable... tables) {
        return portos.signedIn().map(caller -> own(caller, tables)).orElse(OwnSessionFinder.NONE);
    }

    private static OwnSessionFinder own(PortosCaller caller, SessionTable... tables) {
        return switch (caller) {
            case PortosCaller.Login(PortosSignInResult answer) ->
                    new SignInSessionMatch(answer, tables);
            case PortosCaller.Key _ -> SessionService::ownByKey;
        };
    }

    /** Which sessions signed calls make is not documented (contract: Portos 10, rule 9). */
    private static SessionOwnership ownByKey(SessionTable table, int row) {
        String type = table.name(SessionFields.AUTHENTICATION_TYPE.column(), row);
        return type.equals("Bearer") ? SessionOwnership.NO : SessionOwnership.MAYBE;
    }

    /** A server that shows no names to this sign-in has not cut its list. */
    private static <T> PortosListing<T> unnamed() {
        return new PortosListing<>(List.of(), true);
    }

    private <T> T orElse(T none, RetryPolicy.RetriedCall<T> call)
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
                        none;
            };
        }
    }
}
