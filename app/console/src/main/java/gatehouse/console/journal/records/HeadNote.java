package gatehouse.console.journal.records;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain had got, as it is noted in a file beside the database.
 *
 * @param number the last record
 * @param seal its seal
 */
public record HeadNote(long number, String seal) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\w{64}) \\w{64}\n");

    /** Before the first record. */
    public static final HeadNote START = new HeadNote(0, RecordSigner.NOTHING);

    /** What stands in the file. */
    public String written(RecordSigner seals) {
        return number + " " + seal + " " + seals.head(number, seal) + "\n";
    }

    /** What the file says, or null when it is gone or nobody with the key wrote it. */
    public static @Nullable HeadNote read(byte @Nullable [] file, RecordSigner seals) {
        String written = file == null ? "" : new String(file, US_ASCII);
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            return null;
        }
        var head = new HeadNote(Long.parseLong(form.group(1)), form.group(2));
        return head.written(seals).equals(written) ? head : null;
    }
}
