package gatehouse.console.words;

/**
 * Text as a cell of comma separated values: no spreadsheet takes it for a formula, and none finds a
 * separator of its own in it.
 */
public final class CsvText {
    /**
     * The last four are the full-width forms that East Asian spreadsheets read as the first four.
     */
    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';
    private static final String QUOTED = ",;\t\"\r\n'";

    private CsvText() {}

    /** A cell as it was before it was guarded against being taken for a formula. */
    public static String withoutGuard(String cell) {
        boolean guarded =
                cell.length() > 1
                        && cell.charAt(0) == GUARD
                        && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /** The cell with a mark for each character that hides, tabs among them, and no quotes. */
    public static String guarded(String raw) {
        boolean formula = !raw.isEmpty() && FORMULA_STARTS.indexOf(raw.charAt(0)) >= 0;
        return (formula ? String.valueOf(GUARD) : "") + VisibleText.text(raw);
    }

    /** The cell with a mark for each character that hides, and in quotes where it needs them. */
    public static String cell(String raw) {
        String shown = guarded(raw);
        boolean plain = shown.chars().noneMatch(unit -> QUOTED.indexOf(unit) >= 0);
        return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }
}
