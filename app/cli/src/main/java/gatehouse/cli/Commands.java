package gatehouse.cli;

import gatehouse.cli.environments.AddEnvironment;
import gatehouse.cli.environments.EnvironmentVerbs;
import gatehouse.cli.environments.ListEnvironments;
import gatehouse.cli.environments.RemoveEnvironment;
import gatehouse.cli.environments.ShowEnvironment;
import gatehouse.cli.environments.TestEnvironment;
import gatehouse.cli.journal.JournalVerbs;
import gatehouse.cli.journal.ListJournal;
import gatehouse.cli.journal.VerifyJournal;
import gatehouse.cli.output.Texts;
import gatehouse.cli.recording.LogIn;
import gatehouse.cli.recording.RecordingVerbs;
import gatehouse.cli.recording.ShowStatus;
import gatehouse.cli.sandbox.PlaySandbox;
import gatehouse.cli.sandbox.PlayedSandbox;
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
import gatehouse.cli.verb.Choices;
import gatehouse.cli.verb.Surroundings;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.systems.SystemCatalog;

import picocli.CommandLine;

import java.io.PrintWriter;

/** Puts the verbs of the terminal together, by hand. */
final class Commands {
    private static final int HELP_WIDTH = 100;

    private Commands() {}

    static CommandLine in(Surroundings around) {
        var choices = new Choices();
        var place = new Workplace(around, choices, PlayedSandbox::new);
        var gatehouse =
                new CommandLine(new Gatehouse(choices))
                        .addSubcommand(new PlaySandbox(place))
                        .addSubcommand(environments(place, around))
                        .addSubcommand(sessions(place, choices))
                        .addSubcommand(serviceLogin(place, choices))
                        .addSubcommand(temporaryKey(place, choices))
                        .addSubcommand(recording(place, choices))
                        .addSubcommand(journal(place));
        return gatehouse
                .setResourceBundle(Texts.bundle())
                .setOut(new PrintWriter(around.out(), true, around.out().charset()))
                .setErr(new PrintWriter(around.err(), true, around.err().charset()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowOptionsAsOptionParameters(true)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    private static CommandLine environments(Workplace place, Surroundings around) {
        SystemCatalog systems = Console.systems(around.patience(), around.clock(), around.zone());
        return new CommandLine(new EnvironmentVerbs())
                .addSubcommand(new ListEnvironments(place))
                .addSubcommand(new ShowEnvironment(place))
                .addSubcommand(AddEnvironment.command(place, systems.schemas()))
                .addSubcommand(new RemoveEnvironment(place))
                .addSubcommand(new TestEnvironment(place));
    }

    private static CommandLine sessions(Workplace place, Choices choices) {
        return ofSystem(new SessionVerbs(), choices)
                .addSubcommand(new ListSessions(place))
                .addSubcommand(new CountSessions(place))
                .addSubcommand(new ShowSession(place))
                .addSubcommand(new RevokeSessions(place));
    }

    private static CommandLine serviceLogin(Workplace place, Choices choices) {
        return ofSystem(new ServiceLoginVerbs(), choices)
                .addSubcommand(new CreateLogin(place))
                .addSubcommand(new CheckLogin(place))
                .addSubcommand(new ReportLogin(place))
                .addSubcommand(new RemoveLogin(place));
    }

    private static CommandLine temporaryKey(Workplace place, Choices choices) {
        return ofSystem(new TemporaryKeyVerbs(), choices).addSubcommand(new CheckKeys(place));
    }

    private static CommandLine recording(Workplace place, Choices choices) {
        return ofSystem(new RecordingVerbs(), choices)
                .addSubcommand(new ShowStatus(place))
                .addSubcommand(new LogIn(place));
    }

    private static CommandLine journal(Workplace place) {
        return new CommandLine(new JournalVerbs())
                .addSubcommand(new ListJournal(place))
                .addSubcommand(new VerifyJournal(place));
    }

    /** A group whose verbs talk to one system. */
    private static CommandLine ofSystem(Object group, Choices choices) {
        return new CommandLine(group).addMixin("connection", choices.connection());
    }
}
