package gatehouse.console.journal.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record that was seen in the shared journal, and must still be there. */
record SeenRecord(long number, String seal) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    /** As the journal of this computer has it. */
    String written() {
        return number + " " + seal;
    }

    static Optional<SeenRecord> read(String written) {
        Matcher form = FORM.matcher(written);
        return form.matches()
                ? Optional.of(new SeenRecord(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }
}
