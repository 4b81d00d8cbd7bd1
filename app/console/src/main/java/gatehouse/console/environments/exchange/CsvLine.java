package gatehouse.console.environments.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * One record of comma separated values.
 *
 * @param number of the line on which it begins, counted from 1
 * @param cells without their quotes
 */
record CsvLine(int number, List<String> cells) {
    private static final char QUOTE = '"';

    CsvLine {
        cells = List.copyOf(cells);
    }

    /** A cell; empty where the line ends before it. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /**
     * Reads a text line by line; lines without anything are passed over.
     *
     * @param read gets each line
     * @param unclosed gets the number of each line with a quote that is not closed where its cell
     *     ends; what follows is read as if that line were not there
     */
    static void each(String text, char separator, Consumer<CsvLine> read, IntConsumer unclosed) {
        int at = 0;
        int number = 1;
        while (at < text.length()) {
            var cells = new ArrayList<String>();
            int end = end(text, at, separator, cells);
            if (end < 0) {
                unclosed.accept(number);
                end = afterLine(text, at);
            } else if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                read.accept(new CsvLine(number, cells));
            }
            number += lineBreaks(text, at, end);
            at = end;
        }
    }

    /** Reads the cells of one record; returns where the next one begins, or -1. */
    private static int end(String text, int from, char separator, List<String> cells) {
        var cell = new StringBuilder();
        boolean quoted = false;
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (quoted) {
                if (unit != QUOTE) {
                    cell.append(unit);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                    cell.append(QUOTE);
                    at++;
                } else if (endsCell(text, at + 1, separator)) {
                    quoted = false;
                } else {
                    return -1;
                }
            } else if (unit == QUOTE && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (unit == separator) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (unit == '\n' || unit == '\r') {
                break;
            } else {
                cell.append(unit);
            }
            at++;
        }
        cells.add(cell.toString().strip());
        return quoted ? -1 : afterLine(text, at);
    }

    /** Blanks may follow a quote that closes a cell, and nothing else. */
    private static boolean endsCell(String text, int from, char separator) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at == text.length()
                || text.charAt(at) == separator
                || text.charAt(at) == '\n'
                || text.charAt(at) == '\r';
    }

    private static int afterLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        boolean two = text.startsWith("\r\n", at);
        return Math.min(text.length(), at + (two ? 2 : 1));
    }

    private static int lineBreaks(String text, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            boolean alone = text.charAt(at) == '\r' && !text.startsWith("\r\n", at);
            count += text.charAt(at) == '\n' || alone ? 1 : 0;
        }
        return count;
    }
}
