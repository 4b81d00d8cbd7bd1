package gatehouse.console.home;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalEntry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of a home folder that version 0.1 of Gatehouse wrote: every kind of act with every outcome
 * and detail that this version could write, an act that was begun and never completed, four
 * environments, all preferences, and the notes of two recording sessions that were not closed.
 *
 * <p>The files must never be written anew. They stand for what people have on their disks.
 */
final class FirstVersionHome {
    private static final String RESOURCES = "/gatehouse/console/home-0.1/";
    private static final List<String> FILES =
            List.of(
                    "environments.json",
                    "preferences.json",
                    "journal.db",
                    "journal.key",
                    "journal.head",
                    "recording-00000000-0000-4000-8000-0000000000aa.session",
                    "recording-00000000-0000-4000-8000-0000000000ab.session");

    private FirstVersionHome() {}

    /** Copies the home into a folder. */
    static HomeFolder copyTo(Path folder) {
        try {
            for (String name : FILES) {
                try (InputStream file = open(name)) {
                    Files.copy(file, folder.resolve(name));
                }
            }
            return HomeFolder.of(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * What stands in the journal of the home: one line for each act, as {@link #line} writes it.
     */
    static List<String> expectedEntries() {
        try (InputStream file = open("journal.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All facts of an entry in one line of printable ASCII. */
    static String line(JournalEntry entry) {
        var act = entry.act();
        var completion = entry.completion();
        Stream<Object> begun =
                Stream.of(
                        entry.id(),
                        act.reason().run(),
                        act.at(),
                        act.origin().operator(),
                        act.origin().environment(),
                        act.origin().kind(),
                        act.act(),
                        act.target().id(),
                        act.target().person(),
                        act.target().device(),
                        act.reason().text(),
                        act.reason().ticket(),
                        outcome(entry));
        Stream<Object> ended =
                completion == null
                        ? Stream.of("never completed")
                        : Stream.of(
                                completion.status(),
                                completion.millis(),
                                completion.detail(),
                                completion.at());
        return Stream.concat(begun, ended)
                .map(fact -> escaped(fact.toString()))
                .collect(Collectors.joining("|"));
    }

    /** The outcome in small letters without marks, which no choice of names in the code changes. */
    static String outcome(JournalEntry entry) {
        return entry.outcome().toString().replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit ->
                        unit >= ' ' && unit < 0x7f
                                ? String.valueOf((char) unit)
                                : String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                FirstVersionHome.class.getResourceAsStream(RESOURCES + name), name);
    }
}
