package gatehouse.clients.srs;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.Gateway;
import gatehouse.clients.http.Request;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.json.Json;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
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

    private final SrsSettings settings;
    private final InstantSource clock;
    private final Gateway gateway;
    private final Json json;
    private final Sender sender;
    private final Ladder ladder;
    private volatile boolean known;

    /** A client of its own; {@code wire} is handed every call that was tried, without secrets. */
    public SrsClient(SrsSettings settings, Consumer<Exchange> wire, InstantSource clock) {
        this(
                settings,
                Gateway.onLoopback(settings.limits().limits(), settings.trust(), wire, clock),
                clock);
    }

    SrsClient(SrsSettings settings, Gateway gateway, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.gateway = gateway;
        this.json = settings.limits().json();
        this.sender = new Sender(gateway, json);
        this.ladder = new Ladder(!settings.server().plain());
    }

    /**
     * Asks for the version: one {@code GET /version}, without a login and without an origin
     * (contract: SRS 4.4). Logins are only sent while the latest answer was {@link
     * Finding#VERSION_KNOWN}.
     */
    public Found version() throws CallException {
        Reply reply = uncancelled(sender.send(request("GET", "/version")));
        Found found = ladder.version(reply);
        known = found.finding() == Finding.VERSION_KNOWN;
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
            throw notSent("It is not known that there is such a session, so it is not polled.");
        }
        if (session.isLoggedOut()) {
            throw notSent("The session has been logged out, so it is not polled.");
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
            case ALREADY_GONE -> session.forget();
            default -> session.take(reply.headers());
        }
        return found;
    }

    /**
     * Looks whether a logout took effect: one {@code GET /ping} with the old cookie, refused unless
     * there is one and SRS has said yes to the logout (contract: SRS 8, step 9). Where the answer
     * is neither 200 nor 401, the finding stays {@link Finding#LOGGED_OUT}.
     */
    public Found confirmLogout(SrsSession session) throws CallException {
        return confirmLogout(session, settings.limits().asking());
    }

    /** The same within a time of its own, such as what is left of {@link TimeLimits#closing()}. */
    public Found confirmLogout(SrsSession session, Duration limit) throws CallException {
        if (!session.isLoggedOut()) {
            throw notSent(
                    "Only a logout that SRS has accepted can be confirmed, and by its cookie.");
        }
        Found found = ladder.confirmed(sender.send(ofSession("GET", PING, session).within(limit)));
        if (found.finding() == Finding.LOGOUT_CONFIRMED) {
            session.forget();
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
        try {
            Request request =
                    loginRequest(method, body, credentials, askForCsrf).permittedBy(permit);
            Reply reply = sender.send(request);
            Found found = ladder.login(reply, method.equals("POST"), credentials.beyondAscii());
            session = session(found, reply, credentials, askForCsrf);
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
        if (!known) {
            throw notSent("A password is only sent where an SRS has told its version.");
        }
        if (credentials.wiped()) {
            throw notSent("The password has been forgotten; enter it again.");
        }
        Request request =
                fromOrigin(method, ME)
                        .header("Authorization", credentials.authorization())
                        .within(settings.limits().login());
        Request asking = askForCsrf ? request.header("X-Support-CSRFP", "True") : request;
        return body.length == 0 ? asking : asking.body(body, JSON);
    }

    private @Nullable SrsSession session(
            Found found, Reply reply, Credentials credentials, boolean askForCsrf) {
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
        Request request = fromOrigin(method, path);
        try {
            for (var header : session.headers(settings.server())) {
                request = request.header(header.name(), header.value());
            }
            return request;
        } catch (IllegalStateException e) {
            throw notSent(String.valueOf(e.getMessage()));
        }
    }

    private Request fromOrigin(String method, String path) {
        return request(method, path).header("Origin", settings.origin());
    }

    private Request request(String method, String path) {
        return Request.of(method, settings.server(), path).alone();
    }

    private static Reply uncancelled(Reply reply) throws CallException {
        CallFailure failure =
                switch (reply) {
                    case Reply.Lost lost -> lost.failure();
                    case Reply.Answered answered -> answered.cut();
                };
        if (failure instanceof CallFailure.Cancelled) {
            throw new CallException(failure, reply.exchange());
        }
        return reply;
    }

    private static CallException notSent(String why) {
        return new CallException(new CallFailure.NotSent(why), null);
    }
}
