package gatehouse.clients.srs;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.json.JsonMembers;
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

    private final ServerAddress base;
    private final SrsTimeLimits limits;
    private final CallScope scope;
    private final Gateway gateway;
    private final SrsRequestSender sender;

    /**
     * A client of its own; {@code wire} is handed every call that was tried, without secrets.
     *
     * @param base of {@code https} only
     * @throws IllegalArgumentException with a sentence for the person
     */
    public RecordingServerClient(
            ServerAddress base,
            CertificateTrust trust,
            SrsTimeLimits limits,
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
            ServerAddress base,
            CertificateTrust trust,
            SrsTimeLimits limits,
            HttpCore core,
            CallScope scope) {
        if (base.plain()) {
            throw new IllegalArgumentException("A recording server is only asked over https.");
        }
        this.base = base;
        this.limits = limits;
        this.scope = scope.withSystem(SYSTEM);
        this.gateway = new Gateway(core, limits.limits(), trust);
        this.sender = new SrsRequestSender(gateway, limits.json());
    }

    /** Asks for its version, without a password: one {@code GET /api/v2/diagnostics/version}. */
    public RecordingServerAnswer version() throws CallException {
        CallRequest request =
                CallRequest.of("GET", base, "/api/v2/diagnostics/version")
                        .alone()
                        .in(scope)
                        .purpose("server-version");
        return switch (sender.send(request)) {
            case SrsReply.Lost lost -> noAnswer(lost);
            case SrsReply.Answered answer when up(answer) -> version(answer);
            case SrsReply.Answered answer -> unlike(answer);
        };
    }

    /**
     * Asks who user and password are: one {@code GET /api/v2/me} with Basic, which may count as an
     * attempt to log in.
     *
     * @param credentials are wiped whatever comes of it
     */
    public RecordingServerAnswer me(SrsCredentials credentials) throws CallException {
        try {
            return switch (sender.send(meRequest(credentials))) {
                case SrsReply.Lost lost -> noAnswer(lost);
                case SrsReply.Answered answer -> {
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

    private CallRequest meRequest(SrsCredentials credentials) throws CallException {
        try {
            return CallRequest.of("GET", base, "/api/v2/me")
                    .header("Authorization", credentials.authorization())
                    .within(limits.login())
                    .alone()
                    .in(scope)
                    .purpose("server-sign-in");
        } catch (IllegalStateException e) {
            throw new CallException(new CallFailure.NotSent(NotSentReasons.of(e)), null, scope);
        }
    }

    private static boolean up(SrsReply.Answered answer) {
        Integer code = answer.statusCode();
        return answer.status() / 100 >= 2
                && answer.status() / 100 <= 3
                && (code == null || code == 0);
    }

    private static boolean success(SrsReply.Answered answer) {
        Integer code = answer.statusCode();
        return answer.status() / 100 == 2 && code != null && code == 0;
    }

    private RecordingServerAnswer version(SrsReply.Answered answer) {
        String version = JsonMembers.text(sender.shown(answer.exchange()), "version");
        return new Up(answer.status(), version, answer.exchange());
    }

    /** Half an answer with a status that refuses is a refusal all the same. */
    private static RecordingServerAnswer unlike(SrsReply.Answered answer) {
        CallFailure cut = answer.cut();
        return cut != null && answer.broken() && answer.status() / 100 == 2
                ? new NoAnswer(SrsTransportFailure.HALF_ANSWER, cut, answer.exchange())
                : new Refused(
                        why(answer),
                        answer.status(),
                        answer.statusCode(),
                        answer.message(),
                        answer.exchange());
    }

    private static Refused.RefusalReason why(SrsReply.Answered answer) {
        Integer code = answer.statusCode();
        if (code != null && code == PASSWORD_CHANGE) {
            return Refused.RefusalReason.PASSWORD_CHANGE_NEEDED;
        }
        if (code != null && code == SERVER_BEHIND) {
            return Refused.RefusalReason.SERVER_BEHIND_ILL;
        }
        return answer.decisive() == 401
                ? Refused.RefusalReason.NOT_AUTHENTICATED
                : Refused.RefusalReason.OTHER;
    }

    private static RecordingServerAnswer noAnswer(SrsReply.Lost lost) {
        return new NoAnswer(
                SrsTransportFailure.of(lost.failure(), true), lost.failure(), lost.exchange());
    }

    private static RecordingServerUser user(JsonNode user) {
        return new RecordingServerUser(
                JsonMembers.text(user, "id"),
                JsonMembers.text(user, "userName"),
                JsonMembers.text(user, "firstName"),
                JsonMembers.text(user, "lastName"),
                JsonMembers.texts(user, "roles"),
                JsonMembers.flag(user, "enabled"),
                JsonMembers.flag(user, "changePasswordOnFirstLogin"));
    }
}
