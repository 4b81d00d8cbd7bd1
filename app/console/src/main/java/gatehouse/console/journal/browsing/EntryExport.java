package gatehouse.console.journal.browsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.browsing.EntryMembers.EntryMember;
import gatehouse.console.words.CsvText;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes entries as the terminal does, a thousand at a time.
 *
 * @param head the seal of the journal's last record, from before the entries were looked for
 */
record EntryExport(EntrySource journal, EntryMatches entries, String head) {
    private static final String HEAD = "journalHead";
    private static final int AT_ONCE = 1_000;
    private static final ObjectWriter JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                                    .build())
                    .build()
                    .writer();

    /** One document with the head and the entries. */
    void json(OutputStream out) throws IOException {
        try (JsonGenerator to = JSON.createGenerator(out)) {
            to.writeStartObject();
            to.writeStringProperty(HEAD, head);
            to.writeName("entries");
            to.writeStartArray();
            for (int from = 0; from < entries.matching(); from += AT_ONCE) {
                for (JournalEntry entry : journal.find(entries.numbers(from, from + AT_ONCE))) {
                    write(entry, to);
                }
            }
            to.writeEndArray();
            to.writeEndObject();
            to.writeRaw('\n');
        }
    }

    private void write(JournalEntry entry, JsonGenerator to) {
        to.writeStartObject();
        for (EntryMember member : EntryMembers.of(journal)) {
            to.writeName(member.name());
            write(member.value().apply(entry), to);
        }
        to.writeEndObject();
    }

    private static void write(@Nullable Object value, JsonGenerator to) {
        switch (value) {
            case null -> to.writeNull();
            case Long number -> to.writeNumber(number);
            case Integer number -> to.writeNumber(number);
            case Boolean truth -> to.writeBoolean(truth);
            case List<?> many -> {
                to.writeStartArray();
                many.forEach(one -> write(one, to));
                to.writeEndArray();
            }
            default -> to.writeString(value.toString());
        }
    }

    /**
     * Comma separated, with no cell that a spreadsheet takes for a formula; the head is at the end
     * of each line.
     */
    void csv(OutputStream out) throws IOException {
        Writer to = new OutputStreamWriter(out, UTF_8);
        Stream<String> names = EntryMembers.of(journal).stream().map(EntryMember::name);
        to.write(line(Stream.concat(names, Stream.of(HEAD))));
        for (int from = 0; from < entries.matching(); from += AT_ONCE) {
            for (JournalEntry entry : journal.find(entries.numbers(from, from + AT_ONCE))) {
                Stream<String> cells =
                        EntryMembers.of(journal).stream()
                                .map(member -> cell(member.value().apply(entry)));
                to.write(line(Stream.concat(cells, Stream.of(head))));
            }
        }
        to.flush();
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case List<?> many ->
                    many.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> CsvText.cell(value.toString());
        };
    }
}
