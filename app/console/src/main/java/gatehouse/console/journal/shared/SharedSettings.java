package gatehouse.console.journal.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalException;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/**
 * How a person chooses a shared journal: the variable {@code GATEHOUSE_JOURNAL}, or a file of the
 * home folder with the same in it. The password is never there: it is in {@code
 * GATEHOUSE_JOURNAL_PASSWORD}, in {@code PGPASSWORD}, or in the password file of PostgreSQL, which
 * the driver reads itself.
 */
public final class SharedSettings {
    private static final String ADDRESS = "GATEHOUSE_JOURNAL";
    private static final String PASSWORD = "GATEHOUSE_JOURNAL_PASSWORD";
    private static final String USUAL_PASSWORD = "PGPASSWORD";

    private final HomeFolder home;
    private final Map<String, String> variables;

    /**
     * @param variables those of the process
     */
    public SharedSettings(HomeFolder home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    /** Whether a shared journal is wished for. Looks whether there is a file, and reads none. */
    public boolean isChosen() {
        return !address().isEmpty() || Files.exists(home.sharedJournal());
    }

    /**
     * Where it is.
     *
     * @throws JournalException where what is written is no address
     */
    SharedAddress read() throws JournalException {
        if (!address().isEmpty()) {
            return SharedAddress.parse(address(), ADDRESS);
        }
        String file = home.sharedJournal().toString();
        try {
            byte[] content = new HomeFile(home, home.sharedJournal()).read();
            return SharedAddress.parse(content == null ? "" : new String(content, UTF_8), file);
        } catch (JournalException wrong) {
            throw wrong;
        } catch (IOException e) {
            throw JournalException.shared(MessageBundle.of("sharedJournal.address.form", file), e);
        }
    }

    /** The password, where a variable holds it. */
    Optional<String> password() {
        return Optional.ofNullable(variables.get(PASSWORD))
                .or(() -> Optional.ofNullable(variables.get(USUAL_PASSWORD)))
                .filter(password -> !password.isEmpty());
    }

    private String address() {
        return variables.getOrDefault(ADDRESS, "").strip();
    }
}
