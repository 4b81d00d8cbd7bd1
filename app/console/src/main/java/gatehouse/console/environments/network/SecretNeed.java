package gatehouse.console.environments.network;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

/**
 * A secret that a connection needs before it reaches its system. It belongs to the text of a
 * setting: where that changes, the secret must be entered again.
 *
 * @param place what the secret is for, as {@code jan@proxy.example:3128}
 */
public record SecretNeed(NeedKind kind, String place) {
    /** What the secret opens. */
    public enum NeedKind {
        /** A proxy asks for it. */
        PROXY,
        /** The file of a client certificate is encrypted with it. */
        CLIENT_CERTIFICATE
    }

    /** What is asked for, as a person reads it. */
    public String sentence() {
        return MessageBundle.of("secret." + kind, VisibleText.text(place));
    }
}
