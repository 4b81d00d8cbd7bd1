package gatehouse.clients.gateway;

import static java.util.Objects.requireNonNull;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Malformed;
import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.CallFailure.TooLarge;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.LimitReachedException;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.redaction.ExchangeRedactor;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells from what was seen on the wire what became of a call that broke off. */
final class FailureClassifier {
    /** How OkHttp quotes the alert with which a TLS port answers a request that is not TLS. */
    private static final String TLS_ALERT_AS_LINE = "unexpected status line: \u0015\u0003";

    private static final String TLS_ALERT_WITHOUT_LINE = "content=1503";

    /** How OkHttp says that a proxy answered otherwise than it should. */
    private static final String TUNNEL_REFUSED = "unexpected response code for connect";

    private static final Pattern STATUS_AT_END = Pattern.compile("([0-9]{3})\\.?$");

    /**
     * The alerts by which a server ends the agreement on TLS because of the client's certificate,
     * or because it got none. Until it has agreed, it hands on nothing of a request.
     */
    private static final Pattern CLIENT_ALERT =
            Pattern.compile(
                    "received fatal alert: (certificate_required|bad_certificate"
                            + "|unsupported_certificate|certificate_revoked|certificate_expired"
                            + "|certificate_unknown|unknown_ca)");

    private final CertificateCheck certificates;
    private final boolean showsCertificate;
    private final CallLimits limits;

    /**
     * @param showsCertificate whether the client has a certificate of its own
     */
    FailureClassifier(CertificateCheck certificates, boolean showsCertificate, CallLimits limits) {
        this.certificates = certificates;
        this.showsCertificate = showsCertificate;
        this.limits = limits;
    }

    /** What it means that a call broke off. */
    CallFailure broken(
            IOException trouble,
            CallTrace seen,
            String host,
            Duration after,
            ExchangeRedactor redactor) {
        return switch (trouble) {
            case SendRefusedException e -> new NotSent(e.reason());
            case ProxyAnswerException e -> ofProxy(e.reason(), seen.proxy(), e);
            case LimitReachedException e -> new TooLarge(e.defect());
            case UnexpectedAnswerException e -> new Malformed(seen.status(), e.defect());
            case IOException e when seen.status() != 0 -> cut(e, seen, after);
            case SSLException e when ofClient(e).isPresent() -> ofClient(e).get();
            case IOException e when seen.sent() -> unanswered(e, after);
            case IOException e -> unreached(e, seen.stage(), host, seen.proxy(), redactor::text);
        };
    }

    /** What it means that an answer could not be read as JSON. */
    CallFailure broken(
            JacksonException trouble,
            CallTrace seen,
            String host,
            Duration after,
            ExchangeRedactor redactor) {
        return switch (trouble) {
            case JacksonIOException e ->
                    broken(requireNonNull(e.getCause()), seen, host, after, redactor);
            case StreamConstraintsException _ -> new TooLarge(textLimits());
            case JacksonException e -> new Malformed(seen.status(), notJson(e));
        };
    }

    /** What it means that a call was still under way when its time was over. */
    static CallFailure late(CallTrace.Stage stage, @Nullable String proxy, Duration after) {
        return switch (stage) {
            case BEGUN, CONNECTING ->
                    new Unreachable(
                            proxy == null
                                    ? Unreachable.UnreachableReason.NO_CONNECTION_IN_TIME
                                    : Unreachable.UnreachableReason.PROXY_NOT_REACHED,
                            proxy == null
                                    ? "no connection in time"
                                    : proxy + ", no connection in time");
            case SECURING ->
                    new Unreachable(
                            Unreachable.UnreachableReason.TLS_NOT_SPOKEN,
                            "connected, but no TLS answer in time");
            case SENT, ANSWERED -> new Unknown(Unknown.UnknownReason.TIMED_OUT, after);
        };
    }

    private AnswerDefect textLimits() {
        return AnswerDefect.of(DefectKind.TOO_DEEP_OR_LONG, limits.depth(), limits.textLength());
    }

    private static AnswerDefect notJson(JacksonException e) {
        return AnswerDefect.of(
                DefectKind.NOT_JSON, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static CallFailure cut(IOException e, CallTrace seen, Duration after) {
        boolean ended =
                e instanceof EOFException
                        || e instanceof SocketException
                        || e instanceof SSLException
                        || saying(e, "unexpected end of stream");
        return ended
                ? new Unknown(Unknown.UnknownReason.HALF_ANSWER, after)
                : new Malformed(seen.status(), AnswerDefect.of(DefectKind.NOT_UNPACKED));
    }

    private static CallFailure unanswered(IOException e, Duration after) {
        if (saying(e, TLS_ALERT_AS_LINE) || saying(e, TLS_ALERT_WITHOUT_LINE)) {
            return new Unreachable(
                    Unreachable.UnreachableReason.TLS_EXPECTED, "the port expects TLS");
        }
        return e instanceof ProtocolException && !saying(e, "unexpected end of stream")
                ? new Malformed(0, AnswerDefect.of(DefectKind.NOT_HTTP))
                : new Unknown(Unknown.UnknownReason.CONNECTION_LOST, after);
    }

    /**
     * What it means that no connection came about.
     *
     * @param proxy host and port of the proxy on the way; null where there is none
     * @param hiding hides secrets in the system's own words
     */
    CallFailure unreached(
            IOException e,
            CallTrace.Stage stage,
            String host,
            @Nullable String proxy,
            UnaryOperator<String> hiding) {
        if (proxy != null && stage.compareTo(CallTrace.Stage.SECURING) < 0) {
            return ofProxy(refusal(e), proxy, e);
        }
        if (e instanceof SSLPeerUnverifiedException) {
            X509Certificate[] shown = certificates.misnamed(host);
            if (shown != null) {
                return CertificateFacts.untrusted(
                        Untrusted.UntrustedReason.WRONG_NAME, shown, List.of());
            }
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CertificateCheck.UntrustedCertificateException refusal) {
                return refusal.failure();
            }
        }
        Optional<CallFailure> ofClient = ofClient(e);
        if (ofClient.isPresent()) {
            return ofClient.get();
        }
        String words = String.valueOf(e.getMessage()).replaceFirst("^Failed to connect to /?", "");
        return new Unreachable(why(e, stage), hiding.apply(words));
    }

    /** Why a server lets the client in no further than to its certificate. */
    Unreachable.UnreachableReason clientReason() {
        return showsCertificate
                ? Unreachable.UnreachableReason.CLIENT_CERTIFICATE_REFUSED
                : Unreachable.UnreachableReason.CLIENT_CERTIFICATE_WANTED;
    }

    /** What a server says of the client's certificate; empty where it says nothing of it. */
    private Optional<CallFailure> ofClient(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String words = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            Matcher alert = CLIENT_ALERT.matcher(words);
            if (t instanceof SSLException && alert.find()) {
                return Optional.of(new Unreachable(clientReason(), alert.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The proxy's answer to the request for a tunnel, or that there is none. */
    private static Unreachable.UnreachableReason refusal(IOException e) {
        if (e instanceof ProxyAnswerException answer) {
            return answer.reason();
        }
        return saying(e, TUNNEL_REFUSED)
                ? Unreachable.UnreachableReason.PROXY_REFUSED
                : Unreachable.UnreachableReason.PROXY_NOT_REACHED;
    }

    private static CallFailure ofProxy(
            Unreachable.UnreachableReason why, @Nullable String proxy, IOException e) {
        if (why == Unreachable.UnreachableReason.PROXY_NOT_REACHED) {
            return new Unreachable(why, String.valueOf(proxy));
        }
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        Matcher status = STATUS_AT_END.matcher(words);
        return new Unreachable(why, proxy + (status.find() ? ", " + status.group(1) : ""));
    }

    private static Unreachable.UnreachableReason why(IOException e, CallTrace.Stage stage) {
        if (e instanceof UnknownHostException) {
            return Unreachable.UnreachableReason.NAME_UNKNOWN;
        }
        if (stage == CallTrace.Stage.SECURING) {
            return noTls(e)
                    ? Unreachable.UnreachableReason.TLS_NOT_SPOKEN
                    : Unreachable.UnreachableReason.OTHER;
        }
        if (e instanceof SocketTimeoutException || saying(e, "timed out")) {
            return Unreachable.UnreachableReason.NO_CONNECTION_IN_TIME;
        }
        return e instanceof ConnectException && saying(e, "refused")
                ? Unreachable.UnreachableReason.REFUSED
                : Unreachable.UnreachableReason.OTHER;
    }

    /** An alert or a certificate that Java will not take is TLS, though not to our liking. */
    private static boolean noTls(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CertificateException) {
                return false;
            }
        }
        return !saying(e, "fatal alert");
    }

    private static boolean saying(Throwable e, String words) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
