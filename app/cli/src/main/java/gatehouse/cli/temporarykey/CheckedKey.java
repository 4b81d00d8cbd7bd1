package gatehouse.cli.temporarykey;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.temporarykey.KeyCheckResult;
import gatehouse.console.temporarykey.KeyVerdictMessages;

/**
 * One key with its verdict.
 *
 * @param note what looks odd about what was given; empty where nothing does
 * @param form which other form of it the verdict is about; empty where it is what was given
 */
record CheckedKey(KeyCheckResult result, String note, String form) {
    String detail() {
        String words = KeyVerdictMessages.said(result) + " " + KeyVerdictMessages.next(result);
        String checked = form.isEmpty() ? "" : TerminalMessages.of("key.form", form);
        return String.join(" ", words.strip(), checked, note, result.seen().notes())
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
