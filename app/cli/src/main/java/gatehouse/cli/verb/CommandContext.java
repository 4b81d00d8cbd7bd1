package gatehouse.cli.verb;

import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.SystemId;
import gatehouse.console.journal.shared.SharedSettings;
import gatehouse.console.lease.EnvironmentLease;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives a verb what it works with, as the options behind it choose. */
public final class CommandContext {
    private final ProcessContext around;
    private final GlobalOptions choices;
    private final Supplier<EmbeddedSandbox> sandbox;

    /**
     * @param sandbox the sandbox to be started when a verb needs it
     */
    public CommandContext(
            ProcessContext around, GlobalOptions choices, Supplier<EmbeddedSandbox> sandbox) {
        this.around = around;
        this.choices = choices;
        this.sandbox = sandbox;
    }

    /** The process. */
    public ProcessContext around() {
        return around;
    }

    /** Where results and notes go; a table is for people, so programs get JSON. */
    public OutputStreams output() {
        OutputFormat usual = around.prompt().isPresent() ? OutputFormat.TABLE : OutputFormat.JSON;
        return new OutputStreams(
                Objects.requireNonNullElse(choices.form, usual), around.out(), around.err());
    }

    /** Everything that Gatehouse knows and does; opens nothing by itself. */
    public Console console() throws IOException {
        HomeFolder home = home();
        if (home.isOpenToOthers()) {
            output().note(TerminalMessages.of("home.openToOthers", home.folder()));
        }
        var console =
                new Console(
                        home,
                        sandbox.get(),
                        Runnable::run,
                        _ -> {},
                        around.clocks(),
                        around.zone(),
                        around.patience(),
                        around.passwords(),
                        new SharedSettings(home, around.env()));
        new SignInReporter(output(), around.times()).watch(console.opener());
        return console;
    }

    /** A sandbox of its own, not started. */
    public EmbeddedSandbox sandbox() {
        return sandbox.get();
    }

    /** The lease of the environment to read from, signed in; the sandbox unless one was named. */
    public EnvironmentLease reading(Console console, TerminalSignIn signIn) throws IOException {
        return open(console, readFrom(), signIn);
    }

    /**
     * The lease of the environment to write to, signed in and still read-only.
     *
     * @param confirmation is asked before anything is sent
     */
    public EnvironmentLease writing(
            Console console, WriteConfirmation confirmation, TerminalSignIn signIn)
            throws IOException {
        return writing(console, named(), confirmation, signIn);
    }

    /** The same for an environment that is known without being named. */
    public EnvironmentLease writing(
            Console console, String name, WriteConfirmation confirmation, TerminalSignIn signIn)
            throws IOException {
        confirmation.requireFor(environment(console, name));
        return open(console, name, signIn);
    }

    /** The same for a write to a system that is signed in to by the write itself. */
    public EnvironmentLease writing(
            Console console, WriteConfirmation confirmation, SystemId system) throws IOException {
        String name = named();
        confirmation.requireFor(environment(console, name));
        return open(console, name, system);
    }

    /** The environment that a verb reads from; the sandbox unless one was named. */
    public String readFrom() {
        return Objects.requireNonNullElse(choices.environment, "sandbox");
    }

    /** The environment that was named, if any. */
    public Optional<String> chosen() {
        return Optional.ofNullable(choices.environment);
    }

    /** The environment that a write must name. */
    public String named() {
        String name = choices.environment;
        if (name == null) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("environment.unnamed"));
        }
        return name;
    }

    /** An environment that is known. */
    public Environment environment(Console console, String name) throws IOException {
        return console.environments()
                .find(name)
                .orElseThrow(() ->
                        new CliException(
                                ExitCode.WRONG_USAGE,
                                TerminalMessages.of("environment.missing", name)));
    }

    /** An environment that stands in the file, and so can be changed and handed on. */
    public Environment changeable(Console console, String name) throws IOException {
        Environment environment = environment(console, name);
        if (environment.equals(Environment.SANDBOX)) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("environment.sandbox"));
        }
        return environment;
    }

    /** The lease of an environment, over the connection to {@code system} that was chosen. */
    public EnvironmentLease open(Console console, String name, SystemId system) throws IOException {
        Environment environment = environment(console, name);
        Optional<ConnectionSpec> chosen = choices.connection().in(environment, system);
        chosen.or(() -> environment.connectionsTo(system).stream().findFirst())
                .map(used -> console.systems().schemas().effective(environment, used))
                .ifPresent(new ConnectionSecretPrompt(this, console)::require);
        EnvironmentLease lease = console.opener().open(environment);
        chosen.ifPresent(lease::choose);
        return lease;
    }

    /** Says no to {@code -e} behind a verb that belongs to no environment. */
    public void refuseEnvironment() {
        if (choices.environment != null) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("environment.needless"));
        }
    }

    /** Finds the secrets that a connection as it counts needs, where that is possible. */
    public void offerSecrets(Console console, ConnectionSpec connection) {
        new ConnectionSecretPrompt(this, console).offer(connection);
    }

    private EnvironmentLease open(Console console, String name, TerminalSignIn signIn)
            throws IOException {
        EnvironmentLease lease = open(console, name, signIn.system());
        try {
            signIn.to(lease);
            return lease;
        } catch (IOException | RuntimeException failed) {
            lease.close();
            throw failed;
        }
    }

    /** The environment variables that hold credentials. */
    public CredentialVariables variables() {
        return new CredentialVariables(around.env(), output());
    }

    /** What the store of the operating system has, where the person wants it to be used. */
    public StoredCredentials stored(Console console) {
        return new StoredCredentials(variables(), console.passwords());
    }

    private HomeFolder home() {
        @Nullable Path chosen = choices.home;
        return chosen == null
                ? HomeFolder.standard(around.env(), System.getProperties())
                : HomeFolder.of(chosen);
    }
}
