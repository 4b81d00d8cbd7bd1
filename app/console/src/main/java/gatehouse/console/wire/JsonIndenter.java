package gatehouse.console.wire;

/**
 * Sets a JSON text out in lines. It moves blanks only and changes no character of a value, so it
 * can also be used for a text that was cut.
 */
final class JsonIndenter {
    private static final String STEP = "  ";

    /** Deeper texts would take far more room than they have characters. */
    private static final int DEEPEST = 64;

    private final String text;
    private final StringBuilder out;
    private int depth;

    private JsonIndenter(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() * 2);
    }

    /** The text in lines; as it is where it is no object and no list, or nested too deep. */
    static String indented(String text) {
        String body = text.strip();
        return body.startsWith("{") || body.startsWith("[") ? new JsonIndenter(body).run() : text;
    }

    private String run() {
        int at = 0;
        while (at < text.length()) {
            if (depth > DEEPEST) {
                return text;
            }
            char now = text.charAt(at);
            switch (now) {
                case '"' -> at = string(at) - 1;
                case '{', '[' -> at = opened(now, at);
                case '}', ']' -> closed(now);
                case ',' -> line(now, depth);
                case ':' -> out.append(": ");
                case ' ', '\t', '\r', '\n' -> {}
                default -> out.append(now);
            }
            at++;
        }
        return out.toString();
    }

    /** Copies a string as it is and returns where it is over. */
    private int string(int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at + 1, text.length());
        out.append(text, from, end);
        return end;
    }

    /** An empty object or list stays on its line. */
    private int opened(char open, int at) {
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        char close = open == '{' ? '}' : ']';
        if (next < text.length() && text.charAt(next) == close) {
            out.append(open).append(close);
            return next;
        }
        depth++;
        line(open, depth);
        return at;
    }

    private void closed(char close) {
        depth = Math.max(0, depth - 1);
        out.append('\n').append(STEP.repeat(depth)).append(close);
    }

    private void line(char last, int indent) {
        out.append(last).append('\n').append(STEP.repeat(indent));
    }
}
