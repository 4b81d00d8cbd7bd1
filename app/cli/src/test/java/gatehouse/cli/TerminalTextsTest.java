package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.streams.ResultStream;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.passwords.PasswordStore;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every text of the terminal is used, and every text that is used is there. */
class TerminalTextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)+\\.?)\"");
    private static final Pattern ASKED =
            Pattern.compile("TerminalMessages\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    /** What is put together from a beginning and a word. */
    private static final Set<String> BEGINNINGS =
            Set.of(
                    "environments.test.title.",
                    "environments.title.",
                    "journal.title.",
                    "key.title.",
                    "login.title.",
                    "recording.login.ended.",
                    "recording.title.",
                    "revoke.count.",
                    "revoke.own.",
                    "revoke.title.",
                    "runs.title.");

    @Test
    void every_text_is_used() throws IOException {
        Set<String> unused = new TreeSet<>(TerminalMessages.bundle().keySet());
        unused.removeAll(found(LITERAL));
        unused.removeAll(helpKeys());
        unused.removeIf(key -> BEGINNINGS.stream().anyMatch(key::startsWith));

        assertThat(unused).isEmpty();
    }

    @Test
    void every_beginning_is_used_and_has_texts() throws IOException {
        assertThat(found(LITERAL)).containsAll(BEGINNINGS);
        assertThat(BEGINNINGS)
                .allSatisfy(beginning ->
                        assertThat(TerminalMessages.bundle().keySet())
                                .anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void every_text_that_is_used_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = ASKED.matcher(source);
            while (matcher.find()) {
                if (!matcher.group(2).equals("+")) {
                    asked.add(matcher.group(1));
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(TerminalMessages.bundle().keySet()).containsAll(asked);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static Iterable<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TerminalTextsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** As picocli looks for them: with the name of the command before, or without. */
    private static Set<String> helpKeys() {
        Set<String> keys = new TreeSet<>();
        commands(CommandTree.whole(somewhere()))
                .forEach(command -> {
                    String name = command.getCommandSpec().qualifiedName(".");
                    Stream.of("header", "description", "footer")
                            .forEach(part -> keys.add(name + ".usage." + part));
                    command.getCommandSpec()
                            .options()
                            .forEach(option ->
                                    Stream.of(option.names())
                                            .forEach(each -> addOption(keys, name, each)));
                    command.getCommandSpec()
                            .positionalParameters()
                            .forEach(
                                    each -> keys.add(name + "." + each.paramLabel() + index(each)));
                });
        return keys;
    }

    private static void addOption(Set<String> keys, String command, String option) {
        String word = option.replaceFirst("^-+", "");
        keys.add(command + "." + word);
        keys.add(word);
    }

    private static String index(CommandLine.Model.PositionalParamSpec parameter) {
        return "[" + parameter.index() + "]";
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(TerminalTextsTest::commands));
    }

    private static ProcessContext somewhere() {
        return new ProcessContext(
                InputStream.nullInputStream(),
                new ResultStream(
                        OutputStream.nullOutputStream(), StandardCharsets.UTF_8, () -> false),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                Map.of(),
                Optional.empty(),
                _ -> () -> {},
                ClockPair.system(),
                ZoneOffset.UTC,
                ConnectionLimits.standard(),
                PasswordStore.none());
    }
}
