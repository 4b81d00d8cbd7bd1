package gatehouse.console.journal.shared;

import gatehouse.console.journal.JournalException;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Set;

import javax.net.ssl.SSLException;

/** What a failure of PostgreSQL means, in a sentence that says what to do. */
final class PostgresFailure {
    private static final String NOT_SUPPORTED_HOST = "08004";
    private static final Set<String> NOT_SET_UP = Set.of("42P01", "3F000", "42501", "3D000");

    private PostgresFailure() {}

    static JournalException of(SharedAddress address, SQLException failed) {
        return JournalException.shared(
                MessageBundle.of(
                        "sharedJournal.failed." + key(failed),
                        address.shown(),
                        address.user(),
                        text(failed)),
                failed);
    }

    /** The tables were made for a newer Gatehouse. */
    static JournalException newer(SharedAddress address) {
        return JournalException.shared(
                MessageBundle.of("sharedJournal.failed.newer", address.shown()), null);
    }

    private static String key(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        // The driver tells it in the language of the computer; the name of its class is in each.
        if (String.valueOf(failed.getMessage()).contains("HostnameVerifier")) {
            return "otherHost";
        }
        if (isOfTls(failed)) {
            return "tls";
        }
        if (state.startsWith("28") || state.equals(NOT_SUPPORTED_HOST)) {
            return "refused";
        }
        if (NOT_SET_UP.contains(state)) {
            return "notSetUp";
        }
        return state.startsWith("08") || state.startsWith("57") || state.startsWith("53")
                ? "unreachable"
                : "other";
    }

    private static boolean isOfTls(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
                return true;
            }
        }
        String message = String.valueOf(failed.getMessage());
        return message.contains("SSL");
    }

    /** One line, without the dot that ends the sentence around it. */
    private static String text(SQLException failed) {
        Throwable told = failed;
        if (failed.getCause() instanceof IOException cause && cause.getMessage() != null) {
            told = cause;
        }
        return String.valueOf(told.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\.$", "");
    }
}
