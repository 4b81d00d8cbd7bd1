package gatehouse.console.wire.export;

import gatehouse.clients.http.RequestSigner;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireWords;
import gatehouse.console.words.MessageBundle;

import java.time.Instant;
import java.util.Optional;

/**
 * A call as a cURL command with the credential of whoever is signed in now. The log keeps none: it
 * is asked for when the command is made.
 *
 * @param call which call
 * @param signer of whoever is signed in to its connection; empty where nobody is
 */
public record FullCurl(WireEntry call, Optional<RequestSigner> signer) {
    /** The id of the connection of a call; empty where it belongs to none. */
    public static String connectionId(WireEntry call) {
        return call.exchange().scope().connectionId();
    }

    /** Why it cannot be had, in a sentence; empty where it can. */
    public String obstacle() {
        if (call.exchange().scope().actEntry().isPresent()) {
            return MessageBundle.of("wire.full.act");
        }
        if (signer.isEmpty()) {
            return MessageBundle.of("wire.full.signedOut");
        }
        return command(Instant.EPOCH).isPresent() ? "" : MessageBundle.of("wire.full.cut");
    }

    /** The command, signed for a moment; empty where there is an obstacle. */
    public Optional<String> text(Instant now) {
        return obstacle().isEmpty() ? command(now) : Optional.empty();
    }

    /** Which call, for people and for the journal. */
    public ActTarget target() {
        String called = call.exchange().method() + " " + WireWords.path(call.exchange());
        return new ActTarget("", "", called);
    }

    private Optional<String> command(Instant now) {
        return signer.flatMap(known -> command(known, now));
    }

    /** There is none any more where somebody has signed out meanwhile. */
    private Optional<String> command(RequestSigner known, Instant now) {
        try {
            return call.exchange().fullCurl(known, now);
        } catch (IllegalStateException forgotten) {
            return Optional.empty();
        }
    }
}
