package gatehouse.clients.srs;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.Address;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.Request;
import gatehouse.clients.http.Trust;
import gatehouse.clients.json.Members;
import gatehouse.clients.srs.RecordingServerAnswer.Accepted;
import gatehouse.clients.srs.RecordingServerAnswer.NoAnswer;
import gatehouse.clients.srs.RecordingServerAnswer.Refused;
import gatehouse.clients.srs.RecordingServerAnswer.Up;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Looks whether this console reaches the recording server, which is apart from SRS (contract: SRS
 * 10). Each method sends one request, once, on a connection of its own; cookies are dropped and
 * nothing is ever logged out there. Every method blocks, may be interrupted, and throws {@link
 * CallException} only where nothing was sent because we refused to.
 */
public final class RecordingServerClient implements AutoCloseable {
    private static final int PASSWORD_CHANGE = 8;
    private static final int SERVER_BEHIND = 4;
    private static final String SYSTEM = "srs";

    private final Address base;
    private final TimeLimits limits;
    private final CallScope scope;
    private final Gateway gateway;
    private final Sender sender;

    /**
     * A client of its own; {@code wire} is handed every call that was tried, without secrets.
     *
     * @param base of {@code https} only
     * @throws IllegalArgumentException with a sentence for the person
     */
    public RecordingServerClient(
            Address base,
            Trust trust,
            TimeLimits limits,
            Consumer<Exchange> wire,
            InstantSource clock) {
        this(
                base,
                trust,
                limits,
                HttpCore.ofOneClient(ClockPair.of(clock), wire),
                CallScope.none());
    }

    /** A client that calls on behalf of that scope, through the program's core. */
    public RecordingServerClient(
            Address base, Trust trust, TimeLimits limits, HttpCore core, CallScope scope) {
        if (base.plain()) {
            throw new IllegalArgumentException("A recording server is only asked over https.");
        }
        this.base = base;
        this.limits = limits;
        this.scope = scope.withSystem(SYSTEM);
        this.gateway = new Gateway(core, limits.limits(), trust);
        this.sender = new Sender(gateway, limits.json());
    }

    /** Asks for its version, without a password: one {@code GET /api/v2/diagnostics/version}. */
    public RecordingServerAnswer version() throws CallException {
        Request request = Request.of("GET", base, "/api/v2/diagnostics/version").alone().in(scope);
        return switch (sender.send(request)) {
            case Reply.Lost lost -> noAnswer(lost);
            case Reply.Answered answer when up(answer) -> version(answer);
            case Reply.Answered answer -> unlike(answer);
        };
    }

    /**
     * Asks who user and password are: one {@code GET /api/v2/me} with Basic, which may count as an
     * attempt to log in.
     *
     * @param credentials are wiped whatever comes of it
     */
    public RecordingServerAnswer me(Credentials credentials) throws CallException {
        try {
            return switch (sender.send(meRequest(credentials))) {
                case Reply.Lost lost -> noAnswer(lost);
                case Reply.Answered answer -> {
                    JsonNode user = sender.shown(answer.exchange()).path("user");
                    yield success(answer) && user.isObject() && !user.isEmpty()
                            ? new Accepted(user(user), answer.exchange())
                            : unlike(answer);
                }
            };
        } finally {
            credentials.wipe();
        }
    }

    /** Cancels what is under way. */
    @Override
    public void close() {
        gateway.close();
    }

    private Request meRequest(Credentials credentials) throws CallException {
        try {
            return Request.of("GET", base, "/api/v2/me")
                    .header("Authorization", credentials.authorization())
                    .within(limits.login())
                    .alone()
                    .in(scope);
        } catch (IllegalStateException e) {
            throw new CallException(new CallFailure.NotSent(NotSentReasons.of(e)), null, scope);
        }
    }

    private static boolean up(Reply.Answered answer) {
        Integer code = answer.statusCode();
        return answer.status() / 100 >= 2
                && answer.status() / 100 <= 3
                && (code == null || code == 0);
    }

    private static boolean success(Reply.Answered answer) {
        Integer code = answer.statusCode();
        return answer.status() / 100 == 2 && code != null && code == 0;
    }

    private RecordingServerAnswer version(Reply.Answered answer) {
        String version = Members.text(sender.shown(answer.exchange()), "version");
        return new Up(answer.status(), version, answer.exchange());
    }

    /** Half an answer with a status that refuses is a refusal all the same. */
    private static RecordingServerAnswer unlike(Reply.Answered answer) {
        CallFailure cut = answer.cut();
        return cut != null && answer.broken() && answer.status() / 100 == 2
                ? new NoAnswer(Loss.HALF_ANSWER, cut, answer.exchange())
                : new Refused(
                        why(answer),
                        answer.status(),
                        answer.statusCode(),
                        answer.message(),
                        answer.exchange());
    }

    private static Refused.Why why(Reply.Answered answer) {
        Integer code = answer.statusCode();
        if (code != null && code == PASSWORD_CHANGE) {
            return Refused.Why.PASSWORD_CHANGE_NEEDED;
        }
        if (code != null && code == SERVER_BEHIND) {
            return Refused.Why.SERVER_BEHIND_ILL;
        }
        return answer.decisive() == 401 ? Refused.Why.NOT_AUTHENTICATED : Refused.Why.OTHER;
    }

    private static RecordingServerAnswer noAnswer(Reply.Lost lost) {
        return new NoAnswer(Loss.of(lost.failure(), true), lost.failure(), lost.exchange());
    }

    private static RecordingServerUser user(JsonNode user) {
        return new RecordingServerUser(
                Members.text(user, "id"),
                Members.text(user, "userName"),
                Members.text(user, "firstName"),
                Members.text(user, "lastName"),
                Members.texts(user, "roles"),
                Members.flag(user, "enabled"),
                Members.flag(user, "changePasswordOnFirstLogin"));
    }
}
