package gatehouse.console.environments.exchange;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentEdit;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.exchange.ImportStep.ImportDecision;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

import java.util.List;
import java.util.Set;

/**
 * What an import would change, to be looked at before it is done.
 *
 * @param steps one for each environment of the file that can be taken over, in its order
 * @param wrong what cannot, by line
 */
public record ImportPlan(List<ImportStep> steps, List<WrongLine> wrong) {
    private static final Set<ImportDecision> ADDING =
            Set.of(ImportDecision.ADDED, ImportDecision.RENAMED);

    public ImportPlan {
        steps = List.copyOf(steps);
        wrong = List.copyOf(wrong);
    }

    /** The names of the environments that are new, those with another name included. */
    public List<String> added() {
        return names(ADDING);
    }

    /** The new names of those whose own name is taken. */
    public List<String> renamed() {
        return names(Set.of(ImportDecision.RENAMED));
    }

    /** The names of the environments whose place another one takes. */
    public List<String> replaced() {
        return names(Set.of(ImportDecision.REPLACED));
    }

    /** The names of the environments that stay as they are, though the file has them. */
    public List<String> kept() {
        return names(Set.of(ImportDecision.KEPT));
    }

    /** Does it, in one change of the file for which it was planned. */
    public void applyTo(EnvironmentEdit edit) {
        for (ImportStep step : steps) {
            switch (step.decision()) {
                case ADDED, RENAMED -> edit.add(step.entry());
                case REPLACED -> edit.replace(step.entry());
                case KEPT -> {}
            }
        }
    }

    /**
     * Takes it back: what was added is removed, and what was replaced is there again.
     *
     * @throws InvalidInputException where one of them was changed or removed since; then the file
     *     stays as it is, as all is one change
     */
    public void revertIn(EnvironmentEdit edit) {
        for (ImportStep step : steps.reversed()) {
            switch (step.decision()) {
                case ADDED, RENAMED -> {
                    requireUnchanged(step, edit);
                    edit.remove(step.entry().environment().id());
                }
                case REPLACED -> {
                    requireUnchanged(step, edit);
                    step.present().ifPresent(edit::replace);
                }
                case KEPT -> {}
            }
        }
    }

    /** Whether another plan does the same to the same environments. */
    public boolean isLike(ImportPlan other) {
        return seen().equals(other.seen());
    }

    /** How many environments it changes or adds. */
    public int count() {
        return added().size() + replaced().size();
    }

    private List<List<Object>> seen() {
        return steps.stream()
                .map(step ->
                        List.of(
                                step.decision(),
                                step.wanted(),
                                step.present().map(KeptEnvironment::environment)))
                .toList();
    }

    private static void requireUnchanged(ImportStep step, EnvironmentEdit edit) {
        Environment after = step.entry().environment();
        boolean unchanged =
                edit.keptAs(after.id()).filter(now -> now.environment().equals(after)).isPresent();
        if (!unchanged) {
            throw new InvalidInputException(MessageBundle.of("import.undo.changed", after.name()));
        }
    }

    private List<String> names(Set<ImportDecision> decisions) {
        return steps.stream()
                .filter(step -> decisions.contains(step.decision()))
                .map(ImportStep::name)
                .toList();
    }
}
