package gatehouse.cli.temporarykey;

import gatehouse.console.temporarykey.KeyCheckResult;
import gatehouse.console.temporarykey.KeyCheckService;
import gatehouse.console.temporarykey.PastedKeyLine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Checks each key as it was given and, only where that is unknown, the other forms that may have
 * been meant (contract: SuperOffice 13.1, rule 6).
 */
final class KeyFormChecker {
    private final KeyCheckService checks;

    KeyFormChecker(KeyCheckService checks) {
        this.checks = checks;
    }

    List<CheckedKey> check(List<PastedKeyLine> lines) throws InterruptedException {
        var first = new ConcurrentSkipListSet<>(Comparator.comparingInt(KeyCheckResult::number));
        checks.checkAll(lines, first::add);
        var checked = new ArrayList<CheckedKey>();
        for (KeyCheckResult result : first) {
            checked.add(withOtherForms(lines.get(result.number() - 1), result));
        }
        return List.copyOf(checked);
    }

    private CheckedKey withOtherForms(PastedKeyLine line, KeyCheckResult result)
            throws InterruptedException {
        var checked = new CheckedKey(result, line.note(), "");
        for (int at = 1; at < line.forms().size() && isUnknown(checked); at++) {
            PastedKeyLine.KeyForm form = line.forms().get(at);
            KeyCheckResult second = checks.check(line.number(), form.key());
            if (second.word() != KeyCheckResult.VerdictWord.UNKNOWN) {
                checked = new CheckedKey(second, line.note(), form.taken());
            }
        }
        return checked;
    }

    private static boolean isUnknown(CheckedKey key) {
        return key.result().word() == KeyCheckResult.VerdictWord.UNKNOWN;
    }
}
