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
import gatehouse.cli.journal.JournalVerbs;
import gatehouse.cli.journal.ListJournal;
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

/** Puts the verbs of the terminal together, by hand. */
final class CommandTree {
    private static final int HELP_WIDTH = 100;

    private CommandTree() {}

    static CommandLine in(ProcessContext around) {
        var choices = new GlobalOptions();
        var place = new CommandContext(around, choices, PlayedSandbox::new);
        var gatehouse =
                new CommandLine(new GatehouseCommand(choices))
                        .addSubcommand(new PlaySandbox(place))
                        .addSubcommand(environments(place, around))
                        .addSubcommand(sessions(place, choices))
                        .addSubcommand(serviceLogin(place, choices))
                        .addSubcommand(temporaryKey(place, choices))
                        .addSubcommand(recording(place, choices))
                        .addSubcommand(journal(place));
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

    private static CommandLine environments(CommandContext place, ProcessContext around) {
        SystemCatalog systems = Console.systems(around.patience(), around.clocks(), around.zone());
        return new CommandLine(new EnvironmentVerbs())
                .addSubcommand(new ListEnvironments(place))
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

    private static CommandLine sessions(CommandContext place, GlobalOptions choices) {
        return ofSystem(new SessionVerbs(), choices)
                .addSubcommand(new ListSessions(place))
                .addSubcommand(new CountSessions(place))
                .addSubcommand(new ShowSession(place))
                .addSubcommand(new RevokeSessions(place));
    }

    private static CommandLine serviceLogin(CommandContext place, GlobalOptions choices) {
        return ofSystem(new ServiceLoginVerbs(), choices)
                .addSubcommand(new CreateLogin(place))
                .addSubcommand(new CheckLogin(place))
                .addSubcommand(new ReportLogin(place))
                .addSubcommand(new RemoveLogin(place));
    }

    private static CommandLine temporaryKey(CommandContext place, GlobalOptions choices) {
        return ofSystem(new TemporaryKeyVerbs(), choices).addSubcommand(new CheckKeys(place));
    }

    private static CommandLine recording(CommandContext place, GlobalOptions choices) {
        return ofSystem(new RecordingVerbs(), choices)
                .addSubcommand(new RecordingStatusVerb(place))
                .addSubcommand(new RecordingLoginVerb(place))
                .addSubcommand(new RecordingLogoutVerb(place));
    }

    private static CommandLine journal(CommandContext place) {
        return new CommandLine(new JournalVerbs())
                .addSubcommand(new ListJournal(place))
                .addSubcommand(new VerifyJournal(place))
                .addSubcommand(new ShowJournalHead(place))
                .addSubcommand(new BeginNewJournal(place));
    }

    /** A group whose verbs talk to one system. */
    private static CommandLine ofSystem(Object group, GlobalOptions choices) {
        return new CommandLine(group).addMixin("connection", choices.connection());
    }
}
