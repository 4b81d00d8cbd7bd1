package gatehouse.clients.srs;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.Request;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.redaction.SecretStore;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Calls the Screen Recording Service of this computer: each method sends one documented request,
 * once, on a connection of its own, and tells what it means (contract: SRS 4 and 8). Nothing is
 * repeated, no redirect is followed, no proxy used. Every method blocks and may be interrupted. It
 * throws {@link CallException} only where nothing was sent because we refused to, or where a call
 * without side effects was cancelled.
 */
public final class SrsClient implements AutoCloseable {
    private static final byte[] LOGOUT =
            "{\"operationName\":\"EndContactCenterSession\"}".getBytes(StandardCharsets.UTF_8);
    private static final String JSON = "application/json";
    private static final String ME = "/api/v2/me";
    private static final String PING = "/ping";
    private static final String SYSTEM = "srs";

    private final SrsSettings settings;
    private final InstantSource clock;
    private final Gateway gateway;
    private final JsonReader json;
    private final Sender sender;
    private final Ladder ladder;
    private final CallScope scope;
    private final AtomicBoolean known;

    /** A client of its own; {@code wire} is handed every call that was tried, without secrets. */
    public SrsClient(SrsSettings settings, Consumer<Exchange> wire, InstantSource clock) {
        this(settings, HttpCore.ofOneClient(ClockPair.of(clock), wire), CallScope.none());
    }

    /** A client that calls on behalf of that scope, through the program's core. */
    public SrsClient(SrsSettings settings, HttpCore core, CallScope scope) {
        this(
                settings,
                Gateway.onLoopback(core, settings.limits().limits(), settings.trust()),
                core.clocks().wall(),
                scope.withSystem(SYSTEM),
                new AtomicBoolean());
    }

    private SrsClient(
            SrsSettings settings,
            Gateway gateway,
            InstantSource clock,
            CallScope scope,
            AtomicBoolean known) {
        this.settings = settings;
        this.clock = clock;
        this.gateway = gateway;
        this.scope = scope;
        this.known = known;
        this.json = settings.limits().json();
        this.sender = new Sender(gateway, json);
        this.ladder = new Ladder(!settings.server().plain());
    }

    /** The same connection used on behalf of another scope; closing either closes both. */
    public SrsClient in(CallScope other) {
        return new SrsClient(settings, gateway, clock, other.withSystem(SYSTEM), known);
    }

    /**
     * Asks for the version: one {@code GET /version}, without a login and without an origin
     * (contract: SRS 4.4). Logins are only sent while the latest answer was {@link
     * Finding#VERSION_KNOWN}.
     */
    public Found version() throws CallException {
        Reply reply = uncancelled(sender.send(request("GET", "/version")));
        Found found = ladder.version(reply);
        known.set(found.finding() == Finding.VERSION_KNOWN);
        return found;
    }

    /**
     * Asks as a browser would whether the web desktop may call: one {@code OPTIONS} (contract: SRS
     * 4.1). It has no side effects.
     */
    public Found preflight(Preflight asked) throws CallException {
        Request request =
                fromOrigin("OPTIONS", asked.path())
                        .header("Access-Control-Request-Method", asked.method())
                        .header(
                                "Access-Control-Request-Headers",
                                String.join(",", asked.headers()));
        return ladder.preflight(uncancelled(sender.send(request)), asked, settings.origin());
    }

    /**
     * Logs in: one {@code GET /api/v2/me}, which opens a real session for that agent and may push
     * out the one of the agent's own desktop (contract: SRS 4.2 and 7).
     *
     * @param credentials are the session's own from now on: wiped at once where the login set a
     *     cookie or brought no session, else when the session ends
     * @param askForCsrf whether {@code X-Support-CSRFP: True} goes along, as web desktops send it
     * @param permit asked right before the request is written
     */
    public SignIn login(Credentials credentials, boolean askForCsrf, SendPermit permit)
            throws CallException {
        return logIn("GET", new byte[0], credentials, askForCsrf, permit);
    }

    /** Logs in without a permit of its own. */
    public SignIn login(Credentials credentials, boolean askForCsrf) throws CallException {
        return login(credentials, askForCsrf, SendPermit.always());
    }

    /**
     * Logs in and tells SRS where the agent sits: one {@code POST /api/v2/me} with an array, or the
     * plain login where nothing is filled in (contract: SRS 4.3). Treat it as changing a live PC.
     *
     * @param permit asked right before the request is written
     */
    public SignIn login(
            Credentials credentials,
            boolean askForCsrf,
            Configuration configuration,
            SendPermit permit)
            throws CallException {
        return configuration.isEmpty()
                ? login(credentials, askForCsrf, permit)
                : logIn("POST", configuration.body(json), credentials, askForCsrf, permit);
    }

    /** Logs in with a configuration and without a permit of its own. */
    public SignIn login(Credentials credentials, boolean askForCsrf, Configuration configuration)
            throws CallException {
        return login(credentials, askForCsrf, configuration, SendPermit.always());
    }

    /**
     * Polls: one {@code GET /ping}, which starts the session's timer in SRS anew (contract: SRS 6).
     * After {@link Finding#NOT_LOGGED_IN} and {@link Finding#SESSION_EXPIRED} the session is
     * forgotten. One that is uncertain or logged out is refused.
     */
    public Found ping(SrsSession session) throws CallException {
        if (session.uncertain()) {
            throw notSent(SrsNotSentReasons.SESSION_UNCERTAIN);
        }
        if (session.logoutConfirmable()) {
            throw notSent(SrsNotSentReasons.SESSION_LOGGED_OUT);
        }
        Reply reply = sender.send(ofSession("GET", PING, session));
        session.take(reply.headers());
        Found found = ladder.ping(reply, session.wasAlive());
        switch (found.finding()) {
            case LOGGED_IN -> session.alive();
            case NOT_LOGGED_IN, SESSION_EXPIRED -> session.forget();
            default -> {}
        }
        return found;
    }

    /**
     * Logs out: one {@code POST /api/v2/me} with {@code EndContactCenterSession}, which ends the
     * recording of that agent (contract: SRS 4.5 and 7).
     *
     * @param permit asked right before the request is written
     */
    public Found logout(SrsSession session, SendPermit permit) throws CallException {
        return logout(session, settings.limits().logout(), permit);
    }

    /** Logs out without a permit of its own. */
    public Found logout(SrsSession session) throws CallException {
        return logout(session, SendPermit.always());
    }

    /** Logs out within a time of its own and without a permit of its own. */
    public Found logout(SrsSession session, Duration limit) throws CallException {
        return logout(session, limit, SendPermit.always());
    }

    /** Logs out within a time of its own, such as {@link TimeLimits#closing()}. */
    public Found logout(SrsSession session, Duration limit, SendPermit permit)
            throws CallException {
        Request request =
                ofSession("POST", ME, session).body(LOGOUT, JSON).within(limit).permittedBy(permit);
        Reply reply = sender.send(request);
        Found found = ladder.logout(reply);
        switch (found.finding()) {
            case LOGGED_OUT -> session.loggedOut(reply.headers());
            case ALREADY_GONE -> session.saidToBeGone();
            default -> session.take(reply.headers());
        }
        return found;
    }

    /**
     * Looks whether an answered logout left no session: one {@code GET /ping} with the old cookie
     * (contract: SRS 8, rows 8 and 9). It is refused unless {@link SrsSession#logoutConfirmable()}.
     *
     * <p>After a logout that was answered 200: {@link Finding#LOGOUT_CONFIRMED}, {@link
     * Finding#LOGOUT_NOT_CONFIRMED}, or {@link Finding#LOGGED_OUT} where the answer is neither 401
     * nor 200. After one that was answered 401: {@link Finding#ALREADY_GONE}, {@link
     * Finding#LOGOUT_NOT_CONFIRMED} or {@link Finding#LOGOUT_UNKNOWN}.
     */
    public Found confirmLogout(SrsSession session) throws CallException {
        return confirmLogout(session, settings.limits().asking());
    }

    /** The same within a time of its own, such as what is left of {@link TimeLimits#closing()}. */
    public Found confirmLogout(SrsSession session, Duration limit) throws CallException {
        if (!session.logoutConfirmable()) {
            throw notSent(SrsNotSentReasons.NOTHING_TO_CONFIRM);
        }
        Reply reply = sender.send(ofSession("GET", PING, session).within(limit));
        Found found =
                session.isSaidToBeGone() ? ladder.goneConfirmed(reply) : ladder.confirmed(reply);
        switch (found.finding()) {
            case LOGOUT_CONFIRMED, ALREADY_GONE -> session.forget();
            default -> {}
        }
        return found;
    }

    /** Cancels what is under way; sessions stay as they are. */
    @Override
    public void close() {
        gateway.close();
    }

    private SignIn logIn(
            String method,
            byte[] body,
            Credentials credentials,
            boolean askForCsrf,
            SendPermit permit)
            throws CallException {
        SrsSession session = null;
        var secrets = new SecretStore();
        try {
            Request request =
                    loginRequest(method, body, credentials, askForCsrf)
                            .hiding(secrets)
                            .permittedBy(permit);
            Reply reply = sender.send(request);
            Found found = ladder.login(reply, method.equals("POST"), credentials.beyondAscii());
            session = session(found, reply, credentials, askForCsrf, secrets);
            return new SignIn(session == null ? found : told(found, session), session);
        } finally {
            if (session == null) {
                credentials.wipe();
            }
        }
    }

    private Request loginRequest(
            String method, byte[] body, Credentials credentials, boolean askForCsrf)
            throws CallException {
        if (!known.get()) {
            throw notSent(SrsNotSentReasons.VERSION_FIRST);
        }
        if (credentials.wiped()) {
            throw notSent(NotSentReasons.CREDENTIAL_FORGOTTEN);
        }
        Request request =
                fromOrigin(method, ME)
                        .header("Authorization", credentials.authorization())
                        .within(settings.limits().login());
        Request asking = askForCsrf ? request.header("X-Support-CSRFP", "True") : request;
        return body.length == 0 ? asking : asking.body(body, JSON);
    }

    private @Nullable SrsSession session(
            Found found,
            Reply reply,
            Credentials credentials,
            boolean askForCsrf,
            SecretStore secrets) {
        boolean uncertain = found.finding() == Finding.LOGIN_UNKNOWN;
        boolean none = reply instanceof Reply.Lost(CallFailure why, _) && Loss.nothingSent(why);
        Exchange exchange = reply.exchange();
        if (none || exchange == null || !(uncertain || found.finding() == Finding.LOGIN_ACCEPTED)) {
            return null;
        }
        return new SrsSession(
                settings.server(),
                credentials,
                askForCsrf,
                uncertain,
                exchange.sentAt(),
                new Cookies(clock),
                secrets,
                reply.headers());
    }

    private static Found told(Found found, SrsSession session) {
        return found.finding() == Finding.LOGIN_ACCEPTED
                ? new Found(
                        found.finding(),
                        found.exchange(),
                        new Details.SignedIn(session.cookieNames(), session.csrf()))
                : found;
    }

    private Request ofSession(String method, String path, SrsSession session) throws CallException {
        Request request = fromOrigin(method, path).hiding(session.secrets());
        try {
            for (var header : session.headers(settings.server())) {
                request = request.header(header.name(), header.value());
            }
            return request;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw notSent(NotSentReasons.of(e));
        }
    }

    private Request fromOrigin(String method, String path) {
        return request(method, path).header("Origin", settings.origin());
    }

    private Request request(String method, String path) {
        return Request.of(method, settings.server(), path).alone().in(scope);
    }

    private Reply uncancelled(Reply reply) throws CallException {
        CallFailure failure =
                switch (reply) {
                    case Reply.Lost lost -> lost.failure();
                    case Reply.Answered answered -> answered.cut();
                };
        if (failure instanceof CallFailure.Cancelled) {
            throw new CallException(failure, reply.exchange(), scope);
        }
        return reply;
    }

    private CallException notSent(String why) {
        return new CallException(new CallFailure.NotSent(why), null, scope);
    }
}
