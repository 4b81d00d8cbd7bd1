package gatehouse.clients.http;

import static java.util.Objects.requireNonNull;

import gatehouse.clients.http.CallFailure.Malformed;
import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.CallFailure.TooLarge;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Untrusted;

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
import java.util.Locale;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells from what was seen on the wire what became of a call that broke off. */
final class Verdict {
    private final CertificateCheck certificates;
    private final Limits limits;

    Verdict(CertificateCheck certificates, Limits limits) {
        this.certificates = certificates;
        this.limits = limits;
    }

    /** What it means that a call ended with this trouble. */
    CallFailure broken(
            Exception trouble, Evidence seen, String host, Duration after, Redactor redactor) {
        return switch (trouble) {
            case SendRefusedException e -> new NotSent(e.reason());
            case LimitReached e -> new TooLarge(e.limit());
            case UnexpectedAnswer e -> new Malformed(seen.status(), e.what());
            case JacksonIOException e ->
                    broken(requireNonNull(e.getCause()), seen, host, after, redactor);
            case StreamConstraintsException _ -> new TooLarge(textLimits());
            case JacksonException e -> new Malformed(seen.status(), notJson(e));
            case IOException e when seen.status() != 0 -> cut(e, seen, after);
            case IOException e when seen.sent() -> unanswered(e, after);
            case IOException e -> unreached(e, seen, host, redactor);
            default -> throw new IllegalStateException("No trouble of the wire.", trouble);
        };
    }

    /** What it means that a call was still under way when its time was over. */
    CallFailure late(Evidence seen, Duration after) {
        return switch (seen.stage()) {
            case BEGUN, CONNECTING ->
                    new Unreachable(Unreachable.Why.NO_CONNECTION_IN_TIME, "no connection in time");
            case SECURING ->
                    new Unreachable(
                            Unreachable.Why.TLS_NOT_SPOKEN, "connected, but no TLS answer in time");
            case SENT, ANSWERED -> new Unknown(Unknown.Why.TIMED_OUT, after);
        };
    }

    private String textLimits() {
        return "An answer may nest %d deep and hold texts of %d characters at most."
                .formatted(limits.depth(), limits.textLength());
    }

    private static String notJson(JacksonException e) {
        return "It is not JSON, or ends too early: line %d, column %d."
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static CallFailure cut(IOException e, Evidence seen, Duration after) {
        boolean ended =
                e instanceof EOFException
                        || e instanceof SocketException
                        || e instanceof SSLException
                        || saying(e, "unexpected end of stream");
        return ended
                ? new Unknown(Unknown.Why.HALF_ANSWER, after)
                : new Malformed(seen.status(), "It cannot be unpacked.");
    }

    private static CallFailure unanswered(IOException e, Duration after) {
        return e instanceof ProtocolException && !saying(e, "unexpected end of stream")
                ? new Malformed(0, "It is not HTTP; perhaps https is spoken there.")
                : new Unknown(Unknown.Why.CONNECTION_LOST, after);
    }

    private CallFailure unreached(IOException e, Evidence seen, String host, Redactor redactor) {
        if (e instanceof SSLPeerUnverifiedException) {
            X509Certificate shown = certificates.misnamed(host);
            if (shown != null) {
                return Certificates.untrusted(Untrusted.Why.WRONG_NAME, shown);
            }
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CertificateCheck.Distrusted refusal) {
                return Certificates.untrusted(Certificates.why(refusal), refusal.certificate());
            }
        }
        String words = String.valueOf(e.getMessage()).replaceFirst("^Failed to connect to /?", "");
        return new Unreachable(why(e, seen), redactor.text(words));
    }

    private static Unreachable.Why why(IOException e, Evidence seen) {
        if (e instanceof UnknownHostException) {
            return Unreachable.Why.NAME_UNKNOWN;
        }
        if (seen.stage() == Evidence.Stage.SECURING) {
            return noTls(e) ? Unreachable.Why.TLS_NOT_SPOKEN : Unreachable.Why.OTHER;
        }
        if (e instanceof SocketTimeoutException || saying(e, "timed out")) {
            return Unreachable.Why.NO_CONNECTION_IN_TIME;
        }
        return e instanceof ConnectException && saying(e, "refused")
                ? Unreachable.Why.REFUSED
                : Unreachable.Why.OTHER;
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
