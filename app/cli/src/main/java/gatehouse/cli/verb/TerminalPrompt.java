package gatehouse.cli.verb;

/** Asks the person at the terminal. */
public interface TerminalPrompt {
    /** What the person types, until the end of the line; empty at the end of the input. */
    String line(String question);

    /** The same without showing it; the caller wipes it. */
    char[] secret(String question);
}
