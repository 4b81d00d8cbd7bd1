package gatehouse.clients.srs;

import gatehouse.clients.http.PathSegment;

/** Refuses texts that cannot be sent. */
final class SendableText {
    private SendableText() {}

    static void check(CharSequence text) {
        if (!PathSegment.wellFormed(text)) {
            throw new IllegalArgumentException("It holds half a character.");
        }
    }
}
