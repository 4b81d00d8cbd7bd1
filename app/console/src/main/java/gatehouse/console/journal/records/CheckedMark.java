package gatehouse.console.journal.records;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to where the chain was found to be as it was written, as a program notes it for the next one.
 *
 * @param record the number of the last record that was looked at
 * @param head how far the journal was with it
 * @param schema the number that the database gives to its tables; another one says that they were
 *     changed since
 */
public record CheckedMark(long record, JournalHead head, long schema) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18}) (\\d{1,18}) (\\w{64}) (\\d{1,18}) \\w{64}\n");

    /** What stands in the file. */
    public byte[] written(RecordSigner signer) {
        String text = record + " " + head.entries() + " " + head.seal() + " " + schema;
        return (text + " " + signer.checked(text) + "\n").getBytes(US_ASCII);
    }

    /** What the file says, or null when it is not there or nobody with the key wrote it. */
    public static @Nullable CheckedMark read(byte @Nullable [] file, RecordSigner signer) {
        String written = file == null ? "" : new String(file, US_ASCII);
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            return null;
        }
        var mark =
                new CheckedMark(
                        Long.parseLong(form.group(1)),
                        new JournalHead(Long.parseLong(form.group(2)), form.group(3)),
                        Long.parseLong(form.group(4)));
        return new String(mark.written(signer), US_ASCII).equals(written) ? mark : null;
    }
}
