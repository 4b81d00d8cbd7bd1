package gatehouse.cli;

import gatehouse.cli.streams.ResultStream;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.passwords.PasswordStore;

import picocli.AutoComplete;
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
import java.util.zip.GZIPOutputStream;

/**
 * Writes what shells and {@code man} know of the verbs: completion files for bash, zsh and fish,
 * and a manual page for each command.
 *
 * <p>Its arguments: the folder that is to be {@code /usr/share}; the version of the program; the
 * date of its sources.
 */
public final class ShellFiles {
    private final Path share;

    private ShellFiles(Path share) {
        this.share = share;
    }

    /** Writes all of them. */
    public static void main(String[] arguments) throws IOException {
        var files = new ShellFiles(Path.of(arguments[0]));
        files.writeCompletions();
        files.writeManual(commands(), arguments[1], arguments[2].substring(0, 10));
    }

    private static CommandLine commands() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return CommandTree.whole(
                new ProcessContext(
                        InputStream.nullInputStream(),
                        new ResultStream(nowhere, StandardCharsets.UTF_8, () -> false),
                        new PrintStream(nowhere, false, StandardCharsets.UTF_8),
                        Map.of(),
                        Optional.empty(),
                        _ -> () -> {},
                        ClockPair.system(),
                        ZoneOffset.UTC,
                        ConnectionLimits.standard(),
                        PasswordStore.none()));
    }

    private void writeCompletions() throws IOException {
        CommandLine tree = commands();
        String bash = PrintCompletion.withPlainDigits(AutoComplete.bash("gatehouse", tree));
        write("bash-completion/completions/gatehouse", bash);
        write("zsh/vendor-completions/_gatehouse", zsh(bash));
        write("fish/vendor_completions.d/gatehouse.fish", new FishCompletion(tree).script());
    }

    /**
     * The script for bash as a function that zsh reads at the first Tab: completion is loaded by
     * then, {@code compopt} is not there, and aliases come too late.
     */
    private static String zsh(String bash) {
        return "#compdef gatehouse\n(( $+functions[compopt] )) || compopt() { : }\n"
                + bash.replace("autoload -U +X compinit && compinit", ":")
                + "\n_bash_complete -o default -F _complete_gatehouse\n";
    }

    private void writeManual(CommandLine command, String version, String date) throws IOException {
        var page = new ManualPage(command);
        Path file = share.resolve("man/man1").resolve(page.name() + ".1.gz");
        Files.createDirectories(file.getParent());
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(page.text(version, date).getBytes(StandardCharsets.UTF_8));
        }
        for (CommandLine verb : command.getSubcommands().values()) {
            writeManual(verb, version, date);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = share.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
