package gatehouse.console.environments.exchange;

import gatehouse.console.environments.EnvironmentEdit;
import gatehouse.console.environments.exchange.ImportStep.ImportDecision;

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

    private List<String> names(Set<ImportDecision> decisions) {
        return steps.stream()
                .filter(step -> decisions.contains(step.decision()))
                .map(ImportStep::name)
                .toList();
    }
}
