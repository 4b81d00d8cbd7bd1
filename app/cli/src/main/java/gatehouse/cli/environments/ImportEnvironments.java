package gatehouse.cli.environments;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.environments.UnusableFileException;
import gatehouse.console.environments.exchange.ConflictRule;
import gatehouse.console.environments.exchange.ImportFile;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.environments.exchange.ImportPlanner;
import gatehouse.console.work.FileMessages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Takes environments over from a file, in one change of the file of this home. */
@Command(name = "import")
public final class ImportEnvironments implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--on-conflict", paramLabel = "RULE", defaultValue = "keep")
    ConflictRule rule = ConflictRule.KEEP;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--on-production", paramLabel = "NAME")
    List<String> production = new ArrayList<>();

    public ImportEnvironments(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            ImportFile read = read(console);
            if (dryRun) {
                return ImportOutput.printPlanned(
                        plan(read, console.environments().kept()), place.output());
            }
            ImportPlan done = done(read, console.environments());
            console.orphans().removeNow();
            return ImportOutput.printDone(done, place.output());
        }
    }

    private ImportFile read(Console console) {
        try {
            return ImportFile.read(file, console.systems().schemas());
        } catch (UnusableFileException other) {
            throw new CliException(ExitCode.FAILED, String.valueOf(other.getMessage()));
        } catch (IOException failed) {
            throw new CliException(
                    ExitCode.FAILED,
                    TerminalMessages.of("environments.import.failed", FileMessages.of(failed)));
        }
    }

    /** Planned for what is there now, as another program may have changed it meanwhile. */
    private ImportPlan done(ImportFile read, EnvironmentStore environments) throws IOException {
        var done = new AtomicReference<>(new ImportPlan(List.of(), List.of()));
        environments.change(edit -> {
            ImportPlan plan = plan(read, edit.kept());
            plan.applyTo(edit);
            done.set(plan);
        });
        return done.get();
    }

    private ImportPlan plan(ImportFile read, List<KeptEnvironment> present) {
        return new ImportPlanner(present, _ -> rule, this::refusal).plan(read);
    }

    private Optional<String> refusal(Environment replaced) {
        boolean allowed =
                !ProductionRule.isProduction(replaced) || production.contains(replaced.name());
        return allowed
                ? Optional.empty()
                : Optional.of(TerminalMessages.of("write.production.missing", replaced.name()));
    }
}
