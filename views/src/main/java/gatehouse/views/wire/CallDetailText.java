package gatehouse.views.wire;

import gatehouse.console.words.MessageBundle;

/** The details of a call as a text area shows them. */
final class CallDetailText {
    /** A text area needs long for long texts. */
    private static final int LONGEST = 64 << 10;

    private CallDetailText() {}

    /** The beginning of a long text, with a note. */
    static String shown(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "…\n\n" + MessageBundle.of("wire.detail.shortened");
    }
}
