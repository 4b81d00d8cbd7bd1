package gatehouse.cli.verb;

import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;

import java.util.Map;

/** The environment variables that hold credentials, with a note where one is likely a mistake. */
public record CredentialVariables(Map<String, String> env, OutputStreams output) {
    public CredentialVariables {
        env = Map.copyOf(env);
    }

    /** Whether a variable is there and has something in it. */
    public boolean isSet(String variable) {
        return !env.getOrDefault(variable, "").isEmpty();
    }

    /** Whether a variable is there, even with nothing in it. */
    public boolean isThere(String variable) {
        return env.containsKey(variable);
    }

    /**
     * The text of a variable as it is; empty where there is none. A line break at its end, as a
     * file leaves one, is kept and said.
     */
    public String text(String variable) {
        return noted(variable, "credentials.lineBreak");
    }

    /** The same without the blanks around it; a line break at its end is left out and said. */
    public String stripped(String variable) {
        return noted(variable, "credentials.lineBreak.left").strip();
    }

    private String noted(String variable, String note) {
        String text = env.getOrDefault(variable, "");
        if (text.endsWith("\n") || text.endsWith("\r")) {
            output.note(TerminalMessages.of(note, variable));
        }
        return text;
    }

    /** Names no variable, as passwords are among them. */
    @Override
    public String toString() {
        return "CredentialVariables[]";
    }
}
