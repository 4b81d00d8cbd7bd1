package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The launcher of the program folder, with a runtime that only tells how it was started. */
@DisabledOnOs(OS.WINDOWS)
final class ProgramScriptTest {
    private static final String TELLS_ITS_ARGUMENTS =
            """
            #!/bin/sh
            for word; do echo "$word"; done
            """;

    /** The JDK of this test with the options of the launcher, but without its modules. */
    private static final String LISTS_ITS_MODULES =
            """
            #!/bin/sh
            left=$#
            while [ $left -gt 0 ]; do
              case $1 in
                @*) grep -v native-access "${1#@}" >"$0.options" && set -- "$@" "@$0.options" ;;
                --module) break ;;
                *) set -- "$@" "$1" ;;
              esac
              shift
              left=$((left - 1))
            done
            while [ $left -gt 0 ]; do
              shift
              left=$((left - 1))
            done
            exec "%s/bin/java" "$@" --list-modules
            """
                    .formatted(System.getProperty("java.home"));

    @TempDir private Path folder;
    private Path program;

    private record Output(String result, String errors, int exit) {}

    @BeforeEach
    void makeProgram() throws IOException {
        program = folder.resolve("a program");
        Files.createDirectories(program.resolve("bin"));
        Files.createDirectories(program.resolve("runtime/bin"));
        Files.createDirectories(program.resolve("runtime/lib"));
        for (String name : List.of("gatehouse", "java.options", "window.options")) {
            Files.copy(
                    Path.of("src/main/program/bin", name),
                    program.resolve("bin").resolve(name),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        java(TELLS_ITS_ARGUMENTS);
        cache("window", "");
        cache("terminal", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--home x", "-e x", "--home=x -e y", "--tour sessions"})
    void options_of_the_window_take_its_cache(String arguments) throws Exception {
        assertThat(started(arguments)).contains(option("window"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions list", "-e x sessions list", "--version", "--help"})
    void everything_else_takes_the_cache_of_the_terminal(String arguments) throws Exception {
        assertThat(started(arguments)).contains(option("terminal"));
    }

    @Test
    void a_program_without_caches_starts_without() throws Exception {
        Files.delete(program.resolve("runtime/lib/window.aot"));

        assertThat(started("")).noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }

    @Test
    void the_options_of_java_are_read_from_their_file() throws Exception {
        assertThat(started("journal list"))
                .startsWith("@" + program.resolve("bin/java.options"))
                .doesNotContain("@" + program.resolve("bin/window.options"));
    }

    @Test
    void the_window_has_further_options() throws Exception {
        assertThat(started(""))
                .startsWith(
                        "@" + program.resolve("bin/java.options"),
                        "@" + program.resolve("bin/window.options"));
    }

    @Test
    void further_options_of_java_come_last() throws Exception {
        List<String> words = started("journal list");

        assertThat(words)
                .endsWith(
                        "-Dfurther=yes",
                        "--module",
                        "gatehouse.launcher/gatehouse.launcher.ProgramLauncher",
                        "journal",
                        "list");
    }

    @Test
    void a_link_to_it_starts_it() throws Exception {
        Path link = folder.resolve("gatehouse");
        Files.createSymbolicLink(link, folder.relativize(program.resolve("bin/gatehouse")));

        assertThat(run(link, List.of("--version")).result()).contains(option("terminal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no cache at all"})
    void a_damaged_cache_is_passed_over_without_a_word(String content) throws Exception {
        java(LISTS_ITS_MODULES);
        Files.delete(program.resolve("runtime/lib/terminal.aot"));
        Output expected = run(program.resolve("bin/gatehouse"), List.of("--version"));

        cache("terminal", content);

        assertThat(run(program.resolve("bin/gatehouse"), List.of("--version"))).isEqualTo(expected);
        assertThat(expected.errors()).isEmpty();
        assertThat(expected.exit()).isZero();
    }

    @Test
    void a_runtime_that_this_system_cannot_run_is_told_in_a_sentence() throws Exception {
        java("#!/no/loader/of/this/system\n");

        Output output = run(program.resolve("bin/gatehouse"), List.of("--version"));

        assertThat(output.exit()).isEqualTo(127);
        assertThat(output.errors()).contains("It needs a Linux with glibc 2.17 or newer");
    }

    private List<String> started(String arguments) throws Exception {
        List<String> words = Stream.of(arguments.split(" ")).filter(w -> !w.isEmpty()).toList();
        Output output = run(program.resolve("bin/gatehouse"), words);
        assertThat(output.exit()).isZero();
        return output.result().lines().toList();
    }

    private Output run(Path launcher, List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(arguments);
        Path result = folder.resolve("result");
        Path errors = folder.resolve("errors");
        var process = new ProcessBuilder(command);
        process.environment().put("GATEHOUSE_JAVA_OPTIONS", "-Dfurther=yes");
        process.redirectOutput(result.toFile()).redirectError(errors.toFile());
        int exit = process.start().waitFor();
        return new Output(Files.readString(result), Files.readString(errors), exit);
    }

    private String option(String cache) {
        return "-XX:AOTCache=" + program.resolve("runtime/lib/" + cache + ".aot");
    }

    private void cache(String name, String content) throws IOException {
        Files.writeString(program.resolve("runtime/lib/" + name + ".aot"), content);
    }

    private void java(String script) throws IOException {
        Path java = program.resolve("runtime/bin/java");
        Files.writeString(java, script);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }
}
