package gatehouse.clients.portos;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.PathSegment;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.portos.server.PortosDevice;
import gatehouse.clients.portos.server.PortosHealth;
import gatehouse.clients.portos.server.PortosLicense;
import gatehouse.clients.portos.server.PortosListing;
import gatehouse.clients.portos.server.PortosUser;
import gatehouse.clients.redaction.SecretStore;

import java.nio.CharBuffer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks one Portos: each method sends one request, once. Repeating, waiting and paging are for the
 * caller. Every method blocks, may be interrupted, and throws {@link CallException} unless the
 * answer is as documented (contract: Portos 1).
 */
public final class PortosClient implements AutoCloseable {
    private static final String SYSTEM = "portos";

    /** Of users or devices; a server that has more is not one that the console is made for. */
    private static final int MOST_ROWS = 100_000;

    private static final int MOST_PAGES = 4_000;

    private final PortosSettings settings;
    private final PortosRequestBuilder requests;
    private final Gateway gateway;
    private final JsonReader json;
    private final SessionAnswerReader sessions;
    private final DirectoryReader directory;
    private final ServerStateReader state;
    private final PortosLoginExchange login;

    /** A client that calls as nobody; {@code wire} is handed every call that was tried. */
    public PortosClient(PortosSettings settings, Consumer<Exchange> wire, InstantSource clock) {
        this(settings, HttpCore.ofOneClient(ClockPair.of(clock), wire), CallScope.none());
    }

    /** A client that calls as nobody and on behalf of that scope, through the program's core. */
    public PortosClient(PortosSettings settings, HttpCore core, CallScope scope) {
        this(
                settings,
                new PortosCredential.None(),
                scope.withSystem(SYSTEM),
                new Gateway(core, settings.limits(), settings.trust(), settings.route()));
    }

    private PortosClient(
            PortosSettings settings,
            PortosCredential credential,
            CallScope scope,
            Gateway gateway) {
        this.settings = settings;
        this.requests = new PortosRequestBuilder(settings, credential, scope);
        this.gateway = gateway;
        this.json = new JsonReader(settings.limits().depth(), settings.limits().textLength());
        var answers = new JsonAnswerOpener(json);
        this.sessions = new SessionAnswerReader(answers);
        this.directory = new DirectoryReader(answers);
        this.state = new ServerStateReader(answers);
        this.login = new PortosLoginExchange(answers);
    }

    /** The same connection used by another caller; closing either closes both. */
    public PortosClient as(PortosCredential other) {
        return new PortosClient(settings, other, requests.scope(), gateway);
    }

    /** The same caller whose calls the program makes by itself; closing either closes both. */
    public PortosClient inBackground() {
        return in(requests.scope().inBackground());
    }

    /** The same connection used on behalf of another scope; closing either closes both. */
    public PortosClient in(CallScope other) {
        return new PortosClient(settings, requests.credential(), other.withSystem(SYSTEM), gateway);
    }

    /**
     * Logs in to a device: one {@code POST {server}/api/auth}, whatever the prefix, never repeated.
     * On a till's device this ends the session that is there (contract: Portos 7.2).
     *
     * @param password is not wiped here
     * @param permit asked right before the request is written
     */
    public PortosSignInResult signIn(
            String userName, char[] password, String deviceName, SendPermit permit)
            throws CallException {
        byte[] body = loginBody(userName, password, deviceName);
        var secrets = new SecretStore();
        secrets.learn(new String(password));
        try {
            CallRequest request =
                    requests.request("POST", "/api/auth")
                            .purpose("sign-in")
                            .body(body, "application/json")
                            .hiding(secrets)
                            .permittedBy(permit);
            return PortosLoginExchange.signedIn(gateway.call(request, login::read), secrets);
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    /** One page of the list: one {@code GET {prefix}/sessions} (contract: Portos 4). */
    public SessionPage sessions(PageRequest page) throws CallException {
        return call(() -> requests.list(page), sessions::page);
    }

    /**
     * The number of all sessions the server shows: one {@code GET {prefix}/sessions?$count=true},
     * of which {@code totalCount} is read, else {@code count} (contract: Portos 10, rule 5).
     */
    public long countSessions() throws CallException {
        return call(
                () ->
                        requests.resource("GET", "/sessions")
                                .purpose("count-sessions")
                                .query("$count", "true"),
                sessions::count);
    }

    /**
     * One session: one {@code GET {prefix}/sessions/{id}}. An unknown id is {@link
     * CallFailure.Refused} with status 404 (contract: Portos 5.3); an answer with another id than
     * the one asked for is {@link CallFailure.Malformed}.
     */
    public Session session(String sessionId) throws CallException {
        return call(
                () ->
                        requests.resource("GET", "/sessions")
                                .purpose("read-session")
                                .segment(SessionIdRule.check(sessionId)),
                answer -> sessions.session(answer, sessionId));
    }

    /**
     * Ends a session: exactly one {@code DELETE {prefix}/sessions/{id}}. Only 200, 202 and 204
     * count, and a body must be the session with that id (contract: Portos 10, rule 7). After
     * {@link CallFailure.Unknown}, {@link CallFailure.Malformed}, {@link CallFailure.TooLarge}, a
     * status of 500 and more, or a cancel that came too late, only reading tells whether it has
     * ended.
     *
     * @param permit asked right before the request is written
     */
    public SessionEndAnswer delete(String sessionId, SendPermit permit) throws CallException {
        return call(
                () ->
                        requests.resource("DELETE", "/sessions")
                                .purpose("end-session")
                                .segment(SessionIdRule.check(sessionId))
                                .expecting(200, 202, 204)
                                .permittedBy(permit),
                answer -> sessions.deleted(answer, sessionId));
    }

    /**
     * All devices: one {@code GET {prefix}/devices} for each page the server makes of them, until
     * 100,000 devices or 4,000 pages were read (contract: Portos 10, rule 3). A listing that ended
     * by one of these bounds says that it is not complete.
     */
    public PortosListing<PortosDevice> devices() throws CallException {
        return all("/devices", DirectoryReader::device);
    }

    /** All users: the same with {@code GET {prefix}/users}. */
    public PortosListing<PortosUser> users() throws CallException {
        return all("/users", DirectoryReader::user);
    }

    /** The licence: one {@code GET {prefix}/license}, without a credential. */
    public PortosLicense license() throws CallException {
        return call(() -> license(settings.prefix()), state::license);
    }

    /**
     * Finds where the resources are: one {@code GET {prefix}/license} with {@code /api} and, unless
     * that brings a licence or one of the documented error codes, one without a prefix (contract:
     * Portos 10, rule 1). Settings are not changed by it.
     *
     * @return the prefix; nothing where neither is answered by a Portos
     */
    public Optional<String> findPrefix() throws CallException {
        for (String prefix : List.of("/api", "")) {
            if (answersUnder(prefix)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }

    /**
     * How the server feels: one {@code GET {server}/api/v2/health}, whatever the prefix, without a
     * credential.
     */
    public PortosHealth health() throws CallException {
        return call(
                () -> requests.request("GET", "/api/v2/health").purpose("health"), state::health);
    }

    /** Cancels what is under way and closes the connection, for every caller that shares it. */
    @Override
    public void close() {
        gateway.close();
    }

    private CallRequest license(String prefix) {
        return requests.request("GET", prefix + "/license").purpose("license");
    }

    private boolean answersUnder(String prefix) throws CallException {
        try {
            call(() -> license(prefix), state::license);
            return true;
        } catch (CallException e) {
            return switch (e.failure()) {
                case CallFailure.Unauthorized(ProblemDetails problem) -> speaksPortos(problem);
                case CallFailure.Refused(ProblemDetails problem) -> speaksPortos(problem);
                case CallFailure.Malformed _, CallFailure.TooLarge _ -> false;
                case CallFailure.NotSent _,
                        CallFailure.Unreachable _,
                        CallFailure.Untrusted _,
                        CallFailure.Unknown _,
                        CallFailure.Cancelled _ ->
                        throw e;
            };
        }
    }

    private static boolean speaksPortos(ProblemDetails problem) {
        return PortosErrorCode.of(problem.errorCode()) != null;
    }

    /** Goes on where the last page ended, until the total is reached or nothing new comes. */
    private <T> PortosListing<T> all(String path, DirectoryReader.EntryReader<T> read)
            throws CallException {
        var found = new LinkedHashSet<T>();
        int received = 0;
        for (int pages = 0; pages < MOST_PAGES && received < MOST_ROWS; pages++) {
            int skip = received;
            DirectoryReader.DirectoryPage<T> page =
                    call(() -> requests.part(path, skip), answer -> directory.page(answer, read));
            if (!found.addAll(page.items())) {
                return listing(found, !page.isTold() || page.isReachedBy(received));
            }
            received += page.items().size();
            if (page.isReachedBy(received)) {
                return listing(found, true);
            }
        }
        return listing(found, false);
    }

    private static <T> PortosListing<T> listing(Set<T> found, boolean complete) {
        return new PortosListing<>(
                found.stream().limit(MOST_ROWS).toList(), complete && found.size() <= MOST_ROWS);
    }

    private byte[] loginBody(String userName, char[] password, String deviceName)
            throws CallException {
        for (CharSequence text : List.of(userName, CharBuffer.wrap(password), deviceName)) {
            if (!PathSegment.wellFormed(text)) {
                throw notSent(NotSentReasons.TEXT_UNUSABLE);
            }
        }
        return PortosLoginExchange.body(json, userName, password, deviceName);
    }

    private <T> T call(Supplier<CallRequest> request, AnswerReader<T> reader) throws CallException {
        CallRequest built;
        try {
            built = request.get();
        } catch (IllegalArgumentException e) {
            throw notSent(NotSentReasons.of(e));
        }
        return gateway.call(built, reader).value();
    }

    private CallException notSent(String why) {
        return new CallException(new CallFailure.NotSent(why), null, requests.scope());
    }
}
