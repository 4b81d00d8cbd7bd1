package gatehouse.cli.verb;

import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.passwords.PasswordPlace;
import gatehouse.console.passwords.StoredPasswords;

import java.util.Optional;

/**
 * Takes passwords that no environment variable has from the store of the operating system, where
 * {@code GATEHOUSE_CREDENTIALS=store} asks for it. A person has put them there in the window.
 */
public final class StoredCredentials {
    private static final String VARIABLE = "GATEHOUSE_CREDENTIALS";
    private static final String STORE = "store";

    private final StoredPasswords passwords;
    private final OutputStreams output;
    private final boolean wanted;

    StoredCredentials(CredentialVariables variables, StoredPasswords passwords) {
        this.passwords = passwords;
        this.output = variables.output();
        String chosen = variables.stripped(VARIABLE);
        this.wanted = chosen.equals(STORE);
        if (!wanted && !chosen.isEmpty()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE,
                    TerminalMessages.of("credentials.unknown", VARIABLE, chosen));
        }
    }

    /** A name that was used last, where the store is wanted; empty otherwise. */
    public String remembered(String last) {
        return wanted ? last : "";
    }

    /**
     * A password; empty where the store is not wanted or has none, which is noted on standard
     * error. Blocks.
     */
    public Optional<char[]> find(PasswordPlace place) {
        if (!wanted) {
            return Optional.empty();
        }
        Optional<char[]> found = passwords.find(place);
        if (found.isEmpty()) {
            output.note(
                    TerminalMessages.of(
                            passwords.isOpen() ? "credentials.notStored" : "credentials.noStore",
                            place.name(),
                            place.address()));
        }
        return found;
    }

    /** Names no password. */
    @Override
    public String toString() {
        return "StoredCredentials[]";
    }
}
