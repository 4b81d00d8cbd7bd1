package gatehouse.cli;

import gatehouse.cli.environments.AddEnvironment;
import gatehouse.cli.environments.DuplicateEnvironment;
import gatehouse.cli.environments.EditEnvironment;
import gatehouse.cli.environments.EnvironmentVerbs;
import gatehouse.cli.environments.ExportEnvironments;
import gatehouse.cli.environments.ImportEnvironments;
import gatehouse.cli.environments.ListEnvironments;
import gatehouse.cli.environments.RemoveEnvironment;
import gatehouse.cli.environments.ShowEnvironment;
import gatehouse.cli.environments.TestEnvironment;
import gatehouse.cli.environments.TrustEnvironment;
import gatehouse.cli.journal.BeginNewJournal;
import gatehouse.cli.journal.ExportJournal;
import gatehouse.cli.journal.JournalVerbs;
import gatehouse.cli.journal.ListJournal;
import gatehouse.cli.journal.RetainJournal;
import gatehouse.cli.journal.SetUpPostgres;
import gatehouse.cli.journal.ShowEntry;
import gatehouse.cli.journal.ShowJournalHead;
import gatehouse.cli.journal.VerifyJournal;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.recording.RecordingLoginVerb;
import gatehouse.cli.recording.RecordingLogoutVerb;
import gatehouse.cli.recording.RecordingStatusVerb;
import gatehouse.cli.recording.RecordingVerbs;
import gatehouse.cli.servicelogin.CheckLogin;
import gatehouse.cli.servicelogin.CreateLogin;
import gatehouse.cli.servicelogin.RemoveLogin;
import gatehouse.cli.servicelogin.ReportLogin;
import gatehouse.cli.servicelogin.ServiceLoginVerbs;
import gatehouse.cli.sessions.CountSessions;
import gatehouse.cli.sessions.ListRuns;
import gatehouse.cli.sessions.ListSessions;
import gatehouse.cli.sessions.RevokeSessions;
import gatehouse.cli.sessions.SessionVerbs;
import gatehouse.cli.sessions.ShowSession;
import gatehouse.cli.temporarykey.CheckKeys;
import gatehouse.cli.temporarykey.TemporaryKeyVerbs;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.GlobalOptions;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.console.Console;
import gatehouse.console.systems.SystemCatalog;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Puts the verbs of the terminal together, by hand. A group gets its verbs only where it is named,
 * as reading all of them takes longer than many a verb.
 */
final class CommandTree {
    private static final int HELP_WIDTH = 100;

    private final ProcessContext around;
    private final GlobalOptions choices = new GlobalOptions();
    private final CommandContext place;
    private final Predicate<String> named;

    private CommandTree(ProcessContext around, Predicate<String> named) {
        this.around = around;
        this.place = new CommandContext(around, choices, PlayedSandbox::new);
        this.named = named;
    }

    /** The tree with every verb. */
    static CommandLine whole(ProcessContext around) {
        return new CommandTree(around, _ -> true).build();
    }

    /** The tree with the verbs of those groups that the arguments may mean. */
    static CommandLine of(ProcessContext around, String... arguments) {
        return new CommandTree(around, List.of(arguments)::contains).build();
    }

    private CommandLine build() {
        var gatehouse =
                new CommandLine(new GatehouseCommand(choices))
                        .addSubcommand(new PlaySandbox(place))
                        .addSubcommand(group(new EnvironmentVerbs(), this::addEnvironments))
                        .addSubcommand(ofSystem(new SessionVerbs(), this::addSessions))
                        .addSubcommand(ofSystem(new ServiceLoginVerbs(), this::addServiceLogin))
                        .addSubcommand(ofSystem(new TemporaryKeyVerbs(), this::addTemporaryKey))
                        .addSubcommand(ofSystem(new RecordingVerbs(), this::addRecording))
                        .addSubcommand(group(new JournalVerbs(), this::addJournal))
                        .addSubcommand(new PrintCompletion(place, () -> whole(around)));
        return gatehouse
                .setResourceBundle(TerminalMessages.bundle())
                .setOut(new PrintWriter(around.out(), true, around.out().charset()))
                .setErr(new PrintWriter(around.err(), true, around.err().charset()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                // An argument that begins with @ is no name of a file with more arguments.
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(true)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    private CommandLine group(Object command, Consumer<CommandLine> verbs) {
        var group = new CommandLine(command);
        if (named.test(group.getCommandName())) {
            verbs.accept(group);
        }
        return group;
    }

    /** A group whose verbs talk to one system. */
    private CommandLine ofSystem(Object command, Consumer<CommandLine> verbs) {
        return group(
                command,
                group -> {
                    group.addMixin("connection", choices.connection());
                    verbs.accept(group);
                });
    }

    private void addEnvironments(CommandLine group) {
        SystemCatalog systems = Console.systems(around.patience(), around.clocks(), around.zone());
        group.addSubcommand(new ListEnvironments(place))
                .addSubcommand(new ShowEnvironment(place))
                .addSubcommand(AddEnvironment.command(place, systems.schemas()))
                .addSubcommand(EditEnvironment.command(place, systems.schemas()))
                .addSubcommand(new DuplicateEnvironment(place))
                .addSubcommand(new RemoveEnvironment(place))
                .addSubcommand(new TestEnvironment(place))
                .addSubcommand(new TrustEnvironment(place))
                .addSubcommand(new ExportEnvironments(place))
                .addSubcommand(new ImportEnvironments(place));
    }

    private void addSessions(CommandLine group) {
        group.addSubcommand(new ListSessions(place))
                .addSubcommand(new CountSessions(place))
                .addSubcommand(new ShowSession(place))
                .addSubcommand(new RevokeSessions(place))
                .addSubcommand(new ListRuns(place));
    }

    private void addServiceLogin(CommandLine group) {
        group.addSubcommand(new CreateLogin(place))
                .addSubcommand(new CheckLogin(place))
                .addSubcommand(new ReportLogin(place))
                .addSubcommand(new RemoveLogin(place));
    }

    private void addTemporaryKey(CommandLine group) {
        group.addSubcommand(new CheckKeys(place));
    }

    private void addRecording(CommandLine group) {
        group.addSubcommand(new RecordingStatusVerb(place))
                .addSubcommand(new RecordingLoginVerb(place))
                .addSubcommand(new RecordingLogoutVerb(place));
    }

    private void addJournal(CommandLine group) {
        group.addSubcommand(new ListJournal(place))
                .addSubcommand(new ShowEntry(place))
                .addSubcommand(new ExportJournal(place))
                .addSubcommand(new VerifyJournal(place))
                .addSubcommand(new RetainJournal(place))
                .addSubcommand(new ShowJournalHead(place))
                .addSubcommand(new BeginNewJournal(place))
                .addSubcommand(new SetUpPostgres(place));
    }
}
