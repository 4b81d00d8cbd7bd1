package gatehouse.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what is done
 * @param gatehouse what it costs Gatehouse
 * @param bare what the same costs without Gatehouse
 * @param aim how many times as long it may take; 0 where it is only told
 */
record BenchComparison(String what, RunCosts gatehouse, RunCosts bare, double aim) {
    static final String HEAD =
            """
            | What | Gatehouse | Bare | Times as long | Aim | Times the processor time |
            |---|---|---|---|---|---|
            """;

    /** The line in Markdown. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s | %s |%n",
                what,
                gatehouse,
                bare,
                gatehouse.wall() / bare.wall(),
                aim == 0 ? "" : "at most " + aim,
                bare.own() == 0 ? "" : "%.2f".formatted(gatehouse.own() / bare.own()));
    }
}
