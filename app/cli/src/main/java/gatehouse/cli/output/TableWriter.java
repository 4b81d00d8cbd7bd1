package gatehouse.cli.output;

import gatehouse.console.words.VisibleText;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes results for people: columns aligned, hidden characters shown as marks. */
final class TableWriter {
    private static final int LONGEST_CELL = 512;
    private static final String GAP = "  ";

    private TableWriter() {}

    static void write(VerbResult result, PrintStream out) {
        switch (result) {
            case VerbResult.Document document ->
                    document.lines().forEach(line -> out.println(VisibleText.text(line)));
            case VerbResult.Listing<?> listing -> write(lines(listing), out);
        }
    }

    private static <T> List<List<String>> lines(VerbResult.Listing<T> listing) {
        List<OutputColumn<T>> columns =
                listing.columns().stream().filter(OutputColumn::isInTables).toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(OutputColumn::title).toList());
        for (T row : listing.rows()) {
            lines.add(columns.stream().map(column -> cell(column, row)).toList());
        }
        return lines;
    }

    private static <T> String cell(OutputColumn<T> column, T row) {
        String shown = VisibleText.text(column.shown().apply(row));
        return shown.length() <= LONGEST_CELL ? shown : shown.substring(0, LONGEST_CELL) + "…";
    }

    private static void write(List<List<String>> lines, PrintStream out) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (List<String> line : lines) {
            out.println(
                    IntStream.range(0, widths.length)
                            .mapToObj(i -> padded(line.get(i), widths[i]))
                            .collect(Collectors.joining(GAP))
                            .stripTrailing());
        }
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - width(cell));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
