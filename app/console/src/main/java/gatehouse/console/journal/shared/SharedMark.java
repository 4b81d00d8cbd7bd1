package gatehouse.console.journal.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.journal.records.RecordSigner;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to where this computer has checked the signatures of the shared journal, signed with the key
 * of its own journal.
 *
 * @param number of the last record that was checked
 * @param seal of that record
 * @param signatures the hash of all signatures up to there
 */
record SharedMark(long number, String seal, String signatures) {
    /** Nothing was checked. */
    static final SharedMark NONE = new SharedMark(0, RecordSigner.NOTHING, "");

    private static final Logger LOG = LoggerFactory.getLogger(SharedMark.class);
    private static final Pattern FORM =
            Pattern.compile("shared (\\d{1,18}) (\\w{64}) (\\w{64}) \\w{64}\n");

    /**
     * What a file says; nothing where it is not there or the holder of the key did not write it.
     */
    static SharedMark read(HomeFile file, @Nullable RecordSigner signer) throws IOException {
        byte[] content = signer == null ? null : file.read();
        String written = content == null ? "" : new String(content, US_ASCII);
        Matcher form = FORM.matcher(written);
        if (signer == null || !form.matches()) {
            return NONE;
        }
        var mark = new SharedMark(Long.parseLong(form.group(1)), form.group(2), form.group(3));
        return mark.written(signer).equals(written) ? mark : NONE;
    }

    private String written(RecordSigner signer) {
        String text = "shared " + number + " " + seal + " " + signatures;
        return text + " " + signer.checked(text) + "\n";
    }

    /** Keeps it for the next check, where this computer has a key. */
    void write(HomeFile file, @Nullable RecordSigner signer) {
        if (signer == null) {
            return;
        }
        try {
            file.write(written(signer).getBytes(US_ASCII));
        } catch (IOException e) {
            // The next check then takes as long as this one.
            LOG.warn("Up to where the shared journal was checked could not be noted", e);
        }
    }
}
