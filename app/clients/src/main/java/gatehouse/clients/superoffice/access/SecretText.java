package gatehouse.clients.superoffice.access;

import java.util.Arrays;

/** A text that must not be seen by chance: its text form is hidden, and it can be wiped. */
public final class SecretText {
    private final char[] text;
    private volatile boolean wiped;

    private SecretText(char[] text) {
        this.text = text;
    }

    /** Keeps a copy; the caller may wipe what it has. */
    public static SecretText of(char[] text) {
        return new SecretText(text.clone());
    }

    /** Keeps what came as a string already. */
    public static SecretText of(String text) {
        return new SecretText(text.toCharArray());
    }

    /**
     * The text in clear, for the wire, and for the screen after a deliberate click (contract:
     * SuperOffice 13.3).
     *
     * @throws IllegalStateException when it has been wiped
     */
    public String reveal() {
        if (wiped) {
            throw new IllegalStateException("It has been forgotten; enter it again.");
        }
        return new String(text);
    }

    /** Whether there is no character in it. */
    public boolean isEmpty() {
        return text.length == 0;
    }

    /** Overwrites the text; what needs it afterwards is refused before it is sent. */
    public void wipe() {
        wiped = true;
        Arrays.fill(text, '\0');
    }

    /** Whether both hold the same text now. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretText secret && Arrays.equals(text, secret.text);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text);
    }

    @Override
    public String toString() {
        return "<hidden>";
    }
}
