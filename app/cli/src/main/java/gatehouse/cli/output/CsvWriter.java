package gatehouse.cli.output;

import gatehouse.console.words.CsvText;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes results as comma separated values in which no cell is a formula. */
final class CsvWriter {
    private CsvWriter() {}

    static void write(VerbResult result, PrintStream out) {
        switch (result) {
            case VerbResult.Document document -> write(document, out);
            case VerbResult.Listing<?> listing -> write(listing, out);
        }
    }

    private static void write(VerbResult.Document document, PrintStream out) {
        writeLine(document.members().propertyNames().stream(), out);
        writeLine(document.members().values().stream().map(CsvWriter::cell), out);
    }

    private static <T> void write(VerbResult.Listing<T> listing, PrintStream out) {
        List<OutputColumn<T>> columns = listing.columns();
        List<String> ends =
                listing.ends().stream().map(name -> cell(listing.head().get(name))).toList();
        Stream<String> names = columns.stream().map(OutputColumn::member);
        writeLine(Stream.concat(names, listing.ends().stream()), out);
        for (T row : listing.rows()) {
            Stream<String> cells = columns.stream().map(column -> cell(column, row));
            writeLine(Stream.concat(cells, ends.stream()), out);
        }
    }

    private static void writeLine(Stream<String> cells, PrintStream out) {
        out.print(cells.collect(Collectors.joining(",", "", "\r\n")));
    }

    private static <T> String cell(OutputColumn<T> column, T row) {
        Object value = column.value().apply(row);
        return value instanceof JsonNode ? CsvText.cell(column.shown().apply(row)) : cell(value);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case JsonNode node when node.isNull() -> "";
            case JsonNode node when node.isNumber() -> node.toString();
            case JsonNode node ->
                    CsvText.cell(node.isValueNode() ? node.asString() : node.toString());
            case List<?> texts ->
                    CsvText.cell(
                            texts.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            default -> CsvText.cell(value.toString());
        };
    }
}
