package gatehouse.clients.srs;

import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.PathSegment;
import gatehouse.clients.http.UnsendableRequestException;

/** Refuses texts that cannot be sent. */
final class SendableText {
    private SendableText() {}

    static void check(CharSequence text) {
        if (!PathSegment.wellFormed(text)) {
            throw new UnsendableRequestException(
                    NotSentReasons.TEXT_UNUSABLE, "It holds half a character.");
        }
    }
}
