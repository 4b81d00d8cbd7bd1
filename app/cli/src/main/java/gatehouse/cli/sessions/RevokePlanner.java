package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.OwnerOnlyFile;
import gatehouse.console.journal.Journal;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.reading.IncompleteReason;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.revoke.RevokePlan;
import gatehouse.console.sessions.revoke.RevokePlanFile;
import gatehouse.console.sessions.revoke.RevokePlanReader;
import gatehouse.console.sessions.revoke.SavedRevokePlan;
import gatehouse.console.sessions.revoke.SeenSessions;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the plan that a verb asks for; changes nothing. */
final class RevokePlanner {
    private final EnvironmentLease lease;
    private final Journal journal;
    private final RevokeSelection selection;
    private final CommandContext place;

    RevokePlanner(
            EnvironmentLease lease,
            Journal journal,
            RevokeSelection selection,
            CommandContext place) {
        this.lease = lease;
        this.journal = journal;
        this.selection = selection;
        this.place = place;
    }

    /**
     * Makes the plan.
     *
     * @param asked whether a person is asked afterwards, and so may give beginnings of ids
     * @throws CliException where the list is incomplete and nobody agreed to that, or where a saved
     *     plan is for another connection
     */
    RevokePlan plan(RevokeSource source, boolean asked) throws IOException, InterruptedException {
        return switch (source) {
            case RevokeSource.GivenIds(List<String> ids) ->
                    asked
                            ? reader().planCompletedIds(ids, this::noteCompleted)
                            : reader().planIds(ids);
            case RevokeSource.FilteredList(SessionFilter filter) -> filtered(filter);
            case RevokeSource.SavedPlan(SavedRevokePlan plan) -> {
                requireSame(plan);
                yield reader().planAgain(plan.lines());
            }
        };
    }

    /**
     * Stops where another connection is chosen than a run was made over.
     *
     * @throws CliException where it is another one
     */
    void requireConnection(RunPlace place) {
        if (lease.chosen(PortosServices.class)
                .filter(over -> place.is(lease.environment(), over))
                .isEmpty()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE,
                    TerminalMessages.of("revoke.resume.connection", place.connectionName()));
        }
    }

    /** How many sessions {@code --count} must tell: of a saved plan, as many as it told. */
    int counted(RevokeSource source, RevokePlan plan) {
        return source instanceof RevokeSource.SavedPlan(SavedRevokePlan saved)
                ? saved.revocable().size()
                : plan.count();
    }

    /**
     * Writes the plan into the file that was named, if any.
     *
     * @throws CliException where the file is there already
     */
    void save(RevokePlan plan) throws IOException {
        if (selection.planFile().isEmpty()) {
            return;
        }
        Path file = selection.planFile().get();
        try {
            OwnerOnlyFile.create(file);
        } catch (FileAlreadyExistsException taken) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.plan.taken", file));
        }
        RevokePlanFile.write(
                file,
                new SavedRevokePlan(
                        lease.environment().name(), connection(), plan.asOf(), plan.lines()));
    }

    private RevokePlan filtered(SessionFilter filter) throws IOException, InterruptedException {
        SessionListReading list = sessions().read(_ -> {});
        if (!list.isComplete() && !selection.incomplete) {
            throw new CliException(
                    ExitCode.FAILED,
                    TerminalMessages.of(
                            "revoke.incomplete",
                            list.why().stream()
                                    .map(IncompleteReason::word)
                                    .collect(Collectors.joining(", "))));
        }
        return reader().planFiltered(list, filter);
    }

    private void requireSame(SavedRevokePlan plan) {
        boolean same =
                plan.environment().equals(lease.environment().name())
                        && plan.connection().equals(connection());
        if (!same) {
            throw new CliException(
                    ExitCode.WRONG_USAGE,
                    TerminalMessages.of(
                            "revoke.plan.elsewhere", plan.environment(), plan.connection()));
        }
    }

    private String connection() {
        return lease.chosen(PortosServices.class).map(ConnectionSpec::name).orElse("");
    }

    private SessionService sessions() throws IOException {
        return lease.require(PortosServices.class).sessions();
    }

    /** Makes plans of sessions; reads the names of people and devices first. */
    RevokePlanReader reader() throws IOException, InterruptedException {
        SessionContext from = SessionContext.at(lease, place.around().times());
        return new RevokePlanReader(
                sessions(),
                SeenSessions.of(sessions(), journal),
                new RevokePlanReader.PlanContext(
                        from.names(),
                        from.now(),
                        from.times(),
                        lease.require(PortosServices.class).parallelActs()),
                selection.includesMaybeOwn);
    }

    private void noteCompleted(String beginning, String whole) {
        place.output().note(TerminalMessages.of("revoke.completed", beginning, whole));
    }
}
