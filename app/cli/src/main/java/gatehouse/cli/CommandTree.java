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
import gatehouse.console.environments.ConnectionSchemas;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts the verbs of the terminal together, by hand. Only those that the arguments can mean are read
 * by picocli, as reading one takes as long as the work of many a verb.
 */
final class CommandTree {
    private static final int HELP_WIDTH = 100;

    private final ProcessContext around;
    private final GlobalOptions choices = new GlobalOptions();
    private final CommandContext place;
    private final boolean isWhole;

    private CommandTree(ProcessContext around, boolean isWhole) {
        this.around = around;
        this.place = new CommandContext(around, choices, PlayedSandbox::new);
        this.isWhole = isWhole;
    }

    /** The tree with every verb. */
    static CommandLine whole(ProcessContext around) {
        return new CommandTree(around, true).build(List.of());
    }

    /** The tree with the verbs that the arguments name, and with all where they name none. */
    static CommandLine of(ProcessContext around, String... arguments) {
        return new CommandTree(around, false).build(List.of(arguments));
    }

    private CommandLine build(List<String> arguments) {
        var gatehouse = new CommandLine(new GatehouseCommand(choices));
        add(gatehouse, commands(), arguments);
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

    /** Adds the commands that the arguments name. If they name none, all, so that help has them. */
    private void add(CommandLine parent, List<NamedCommand> commands, List<String> arguments) {
        List<NamedCommand> named =
                commands.stream().filter(command -> arguments.contains(command.name())).toList();
        for (NamedCommand command : isWhole || named.isEmpty() ? commands : named) {
            CommandLine line = command.maker().get();
            parent.addSubcommand(line);
            if (isWhole || !named.isEmpty()) {
                int behind = arguments.indexOf(command.name()) + 1;
                add(line, command.verbs().get(), arguments.subList(behind, arguments.size()));
            }
        }
    }

    private List<NamedCommand> commands() {
        return List.of(
                verb(PlaySandbox.class, PlaySandbox::new),
                group(EnvironmentVerbs.class, EnvironmentVerbs::new, this::environments),
                ofSystem(SessionVerbs.class, SessionVerbs::new, this::sessions),
                ofSystem(ServiceLoginVerbs.class, ServiceLoginVerbs::new, this::serviceLogin),
                ofSystem(TemporaryKeyVerbs.class, TemporaryKeyVerbs::new, this::temporaryKey),
                ofSystem(RecordingVerbs.class, RecordingVerbs::new, this::recording),
                group(JournalVerbs.class, JournalVerbs::new, this::journal),
                verb(
                        PrintCompletion.class,
                        context -> new PrintCompletion(context, () -> whole(around))));
    }

    private List<NamedCommand> environments() {
        return List.of(
                verb(ListEnvironments.class, ListEnvironments::new),
                verb(ShowEnvironment.class, ShowEnvironment::new),
                command(AddEnvironment.class, () -> AddEnvironment.command(place, schemas())),
                command(EditEnvironment.class, () -> EditEnvironment.command(place, schemas())),
                verb(DuplicateEnvironment.class, DuplicateEnvironment::new),
                verb(RemoveEnvironment.class, RemoveEnvironment::new),
                verb(TestEnvironment.class, TestEnvironment::new),
                verb(TrustEnvironment.class, TrustEnvironment::new),
                verb(ExportEnvironments.class, ExportEnvironments::new),
                verb(ImportEnvironments.class, ImportEnvironments::new));
    }

    private ConnectionSchemas schemas() {
        return Console.systems(around.patience(), around.clocks(), around.zone()).schemas();
    }

    private List<NamedCommand> sessions() {
        return List.of(
                verb(ListSessions.class, ListSessions::new),
                verb(CountSessions.class, CountSessions::new),
                verb(ShowSession.class, ShowSession::new),
                verb(RevokeSessions.class, RevokeSessions::new),
                verb(ListRuns.class, ListRuns::new));
    }

    private List<NamedCommand> serviceLogin() {
        return List.of(
                verb(CreateLogin.class, CreateLogin::new),
                verb(CheckLogin.class, CheckLogin::new),
                verb(ReportLogin.class, ReportLogin::new),
                verb(RemoveLogin.class, RemoveLogin::new));
    }

    private List<NamedCommand> temporaryKey() {
        return List.of(verb(CheckKeys.class, CheckKeys::new));
    }

    private List<NamedCommand> recording() {
        return List.of(
                verb(RecordingStatusVerb.class, RecordingStatusVerb::new),
                verb(RecordingLoginVerb.class, RecordingLoginVerb::new),
                verb(RecordingLogoutVerb.class, RecordingLogoutVerb::new));
    }

    private List<NamedCommand> journal() {
        return List.of(
                verb(ListJournal.class, ListJournal::new),
                verb(ShowEntry.class, ShowEntry::new),
                verb(ExportJournal.class, ExportJournal::new),
                verb(VerifyJournal.class, VerifyJournal::new),
                verb(RetainJournal.class, RetainJournal::new),
                verb(ShowJournalHead.class, ShowJournalHead::new),
                verb(BeginNewJournal.class, BeginNewJournal::new),
                verb(SetUpPostgres.class, SetUpPostgres::new));
    }

    private NamedCommand verb(Class<?> type, Function<CommandContext, ?> verb) {
        return command(type, () -> new CommandLine(verb.apply(place)));
    }

    private static NamedCommand command(Class<?> type, Supplier<CommandLine> maker) {
        return new NamedCommand(type, maker, List::of);
    }

    private static NamedCommand group(
            Class<?> type, Supplier<?> group, Supplier<List<NamedCommand>> verbs) {
        return new NamedCommand(type, () -> new CommandLine(group.get()), verbs);
    }

    /** A group whose verbs talk to one system. */
    private NamedCommand ofSystem(
            Class<?> type, Supplier<?> group, Supplier<List<NamedCommand>> verbs) {
        return new NamedCommand(
                type,
                () -> {
                    var command = new CommandLine(group.get());
                    command.addMixin("connection", choices.connection());
                    return command;
                },
                verbs);
    }

    /**
     * A command that picocli has not read yet.
     *
     * @param type has its name
     * @param verbs those below it
     */
    private record NamedCommand(
            Class<?> type, Supplier<CommandLine> maker, Supplier<List<NamedCommand>> verbs) {
        String name() {
            return type.getAnnotation(Command.class).name();
        }
    }
}
