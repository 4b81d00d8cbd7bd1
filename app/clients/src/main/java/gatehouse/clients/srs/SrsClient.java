package gatehouse.clients.srs;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.redaction.SecretStore;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Calls the Screen Recording Service of this computer: each method sends one documented request,
 * once, on a connection of its own, and tells what it means (contract: SRS 4 and 8). Nothing is
 * repeated, no redirect is followed, no proxy used. Every method blocks and may be interrupted,
 * which is {@link SrsFinding#STOPPED} unless a login or a logout may have arrived. It throws {@link
 * CallException} only where nothing was sent because we refused to.
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
    private final SrsRequestSender sender;
    private final FindingClassifier ladder;
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
                Gateway.onLoopback(
                        core, settings.limits().limits(), settings.trust(), settings.certificate()),
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
        this.sender = new SrsRequestSender(gateway, json);
        this.ladder = new FindingClassifier(!settings.server().plain());
    }

    /** The same whose calls the program makes by itself; closing either closes both. */
    public SrsClient inBackground() {
        return in(scope.inBackground());
    }

    /** The same connection used on behalf of another scope; closing either closes both. */
    public SrsClient in(CallScope other) {
        return new SrsClient(settings, gateway, clock, other.withSystem(SYSTEM), known);
    }

    /**
     * Asks for the version: one {@code GET /version}, without a login and without an origin
     * (contract: SRS 4.4). Logins are only sent while the latest answer was {@link
     * SrsFinding#VERSION_KNOWN}; a call that was stopped has no answer.
     */
    public SrsStepResult version() throws CallException {
        SrsStepResult found =
                ladder.version(sender.send(request("GET", "/version").purpose("version")));
        if (found.finding() != SrsFinding.STOPPED) {
            known.set(found.finding() == SrsFinding.VERSION_KNOWN);
        }
        return found;
    }

    /**
     * Asks as a browser would whether the web desktop may call: one {@code OPTIONS} (contract: SRS
     * 4.1). It has no side effects.
     */
    public SrsStepResult preflight(PreflightCheck asked) throws CallException {
        CallRequest request =
                fromOrigin("OPTIONS", asked.path())
                        .purpose("preflight")
                        .header("Access-Control-Request-Method", asked.method())
                        .header(
                                "Access-Control-Request-Headers",
                                String.join(",", asked.headers()));
        return ladder.preflight(sender.send(request), asked, settings.origin());
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
    public SrsLoginResult login(SrsCredentials credentials, boolean askForCsrf, SendPermit permit)
            throws CallException {
        return logIn("GET", new byte[0], credentials, askForCsrf, permit);
    }

    /**
     * Logs in and tells SRS where the agent sits: one {@code POST /api/v2/me} with an array, or the
     * plain login where nothing is filled in (contract: SRS 4.3). Treat it as changing a live PC.
     *
     * @param permit asked right before the request is written
     */
    public SrsLoginResult login(
            SrsCredentials credentials,
            boolean askForCsrf,
            SrsLoginConfiguration configuration,
            SendPermit permit)
            throws CallException {
        return configuration.isEmpty()
                ? login(credentials, askForCsrf, permit)
                : logIn("POST", configuration.body(json), credentials, askForCsrf, permit);
    }

    /**
     * A session that an earlier program opened here, of which only the agent is known: it can be
     * logged out by user and password, and not polled. Sends nothing.
     *
     * @param credentials are the session's own from now on, wiped when it ends
     * @param openedAt when its login was sent
     */
    public SrsSession leftOpen(SrsCredentials credentials, Instant openedAt) {
        return new SrsSession(
                settings.server(),
                credentials,
                false,
                true,
                openedAt,
                new SrsCookieJar(clock),
                new SecretStore(),
                List.of());
    }

    /**
     * Polls: one {@code GET /ping}, which starts the session's timer in SRS anew (contract: SRS 6).
     * After {@link SrsFinding#NOT_LOGGED_IN} and {@link SrsFinding#SESSION_EXPIRED} the session is
     * forgotten. One that is uncertain or logged out is refused.
     */
    public SrsStepResult ping(SrsSession session) throws CallException {
        if (session.uncertain()) {
            throw notSent(SrsNotSentReasons.SESSION_UNCERTAIN);
        }
        if (session.logoutConfirmable()) {
            throw notSent(SrsNotSentReasons.SESSION_LOGGED_OUT);
        }
        SrsReply reply = sender.send(ofSession("GET", PING, session).purpose("ping"));
        session.take(reply.headers());
        SrsStepResult found = ladder.ping(reply, session.wasAlive());
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
    public SrsStepResult logout(SrsSession session, SendPermit permit) throws CallException {
        return logout(session, settings.limits().logout(), permit);
    }

    /** Logs out within a time of its own, such as {@link SrsTimeLimits#closing()}. */
    public SrsStepResult logout(SrsSession session, Duration limit, SendPermit permit)
            throws CallException {
        CallRequest request =
                ofSession("POST", ME, session)
                        .purpose("logout")
                        .body(LOGOUT, JSON)
                        .within(limit)
                        .permittedBy(permit);
        SrsReply reply = sender.send(request);
        SrsStepResult found = ladder.logout(reply);
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
     * <p>After a logout that was answered 200: {@link SrsFinding#LOGOUT_CONFIRMED}, {@link
     * SrsFinding#LOGOUT_NOT_CONFIRMED}, or {@link SrsFinding#LOGGED_OUT} where the answer is
     * neither 401 nor 200. After one that was answered 401: {@link SrsFinding#ALREADY_GONE}, {@link
     * SrsFinding#LOGOUT_NOT_CONFIRMED} or {@link SrsFinding#LOGOUT_UNKNOWN}.
     */
    public SrsStepResult confirmLogout(SrsSession session) throws CallException {
        return confirmLogout(session, settings.limits().asking());
    }

    /**
     * The same within a time of its own, such as what is left of {@link SrsTimeLimits#closing()}.
     */
    public SrsStepResult confirmLogout(SrsSession session, Duration limit) throws CallException {
        if (!session.logoutConfirmable()) {
            throw notSent(SrsNotSentReasons.NOTHING_TO_CONFIRM);
        }
        SrsReply reply =
                sender.send(
                        ofSession("GET", PING, session).purpose("confirm-logout").within(limit));
        SrsStepResult found =
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

    private SrsLoginResult logIn(
            String method,
            byte[] body,
            SrsCredentials credentials,
            boolean askForCsrf,
            SendPermit permit)
            throws CallException {
        SrsSession session = null;
        var secrets = new SecretStore();
        try {
            CallRequest request =
                    loginRequest(method, body, credentials, askForCsrf)
                            .hiding(secrets)
                            .permittedBy(permit);
            SrsReply reply = sender.send(request);
            SrsStepResult found =
                    ladder.login(reply, method.equals("POST"), credentials.beyondAscii());
            session = session(found, reply, credentials, askForCsrf, secrets);
            return new SrsLoginResult(session == null ? found : told(found, session), session);
        } finally {
            if (session == null) {
                credentials.wipe();
            }
        }
    }

    private CallRequest loginRequest(
            String method, byte[] body, SrsCredentials credentials, boolean askForCsrf)
            throws CallException {
        if (!known.get()) {
            throw notSent(SrsNotSentReasons.VERSION_FIRST);
        }
        if (credentials.wiped()) {
            throw notSent(NotSentReasons.CREDENTIAL_FORGOTTEN);
        }
        CallRequest request =
                fromOrigin(method, ME)
                        .purpose("login")
                        .header("Authorization", credentials.authorization())
                        .within(settings.limits().login());
        CallRequest asking = askForCsrf ? request.header("X-Support-CSRFP", "True") : request;
        return body.length == 0 ? asking : asking.body(body, JSON);
    }

    private @Nullable SrsSession session(
            SrsStepResult found,
            SrsReply reply,
            SrsCredentials credentials,
            boolean askForCsrf,
            SecretStore secrets) {
        boolean uncertain = found.finding() == SrsFinding.LOGIN_UNKNOWN;
        Exchange exchange = reply.exchange();
        if (exchange == null || !(uncertain || found.finding() == SrsFinding.LOGIN_ACCEPTED)) {
            return null;
        }
        return new SrsSession(
                settings.server(),
                credentials,
                askForCsrf,
                uncertain,
                exchange.sentAt(),
                new SrsCookieJar(clock),
                secrets,
                reply.headers());
    }

    private static SrsStepResult told(SrsStepResult found, SrsSession session) {
        return found.finding() == SrsFinding.LOGIN_ACCEPTED
                ? new SrsStepResult(
                        found.finding(),
                        found.exchange(),
                        new FindingDetails.SignedIn(session.cookieNames(), session.csrf()))
                : found;
    }

    private CallRequest ofSession(String method, String path, SrsSession session)
            throws CallException {
        CallRequest request = fromOrigin(method, path).hiding(session.secrets());
        try {
            for (var header : session.headers(settings.server())) {
                request = request.header(header.name(), header.value());
            }
            return request;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw notSent(NotSentReasons.of(e));
        }
    }

    private CallRequest fromOrigin(String method, String path) {
        return request(method, path).header("Origin", settings.origin());
    }

    private CallRequest request(String method, String path) {
        return CallRequest.of(method, settings.server(), path).alone().in(scope);
    }

    private CallException notSent(String why) {
        return new CallException(new CallFailure.NotSent(why), null, scope);
    }
}
