package gatehouse.console.environments.exchange;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.FreeNameFinder;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.exchange.ImportStep.ImportDecision;
import gatehouse.console.words.MessageBundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decides what becomes of each environment of a file beside those that are there. */
public final class ImportPlanner {
    private final ConflictRule rule;
    private final Function<Environment, Optional<String>> refusal;
    private final Map<String, KeptEnvironment> present = new HashMap<>();
    private final List<ImportStep> steps = new ArrayList<>();
    private final List<WrongLine> wrong = new ArrayList<>();

    /**
     * @param present the environments that are there, without the sandbox
     * @param refusal says in a sentence why one of them must not be replaced; empty where it may be
     */
    public ImportPlanner(
            List<KeptEnvironment> present,
            ConflictRule rule,
            Function<Environment, Optional<String>> refusal) {
        this.rule = rule;
        this.refusal = refusal;
        present.forEach(each -> this.present.put(each.environment().nameKey(), each));
    }

    /** The plan for a file; changes nothing. */
    public ImportPlan plan(ImportFile file) {
        wrong.addAll(file.wrong());
        file.candidates().forEach(this::plan);
        return new ImportPlan(
                steps, wrong.stream().sorted(Comparator.comparing(WrongLine::line)).toList());
    }

    private void plan(ImportCandidate candidate) {
        Environment wanted = candidate.entry().environment();
        boolean isSandbox = wanted.isCalled(Environment.SANDBOX.name());
        KeptEnvironment there = present.get(wanted.nameKey());
        if (there == null && !isSandbox) {
            add(candidate, ImportDecision.ADDED, candidate.entry().asNew(wanted.name()));
        } else if (rule == ConflictRule.RENAME) {
            String other =
                    FreeNameFinder.find(
                            wanted.name(),
                            name ->
                                    name.equals(wanted.name())
                                            || present.containsKey(Environment.nameKey(name)));
            add(candidate, ImportDecision.RENAMED, candidate.entry().asNew(other));
        } else if (there == null) {
            refuse(candidate, MessageBundle.of("import.wrong.sandbox"));
        } else {
            keepOrReplace(candidate, there);
        }
    }

    private void keepOrReplace(ImportCandidate candidate, KeptEnvironment there) {
        if (rule == ConflictRule.KEEP) {
            step(candidate, ImportDecision.KEPT, there);
            return;
        }
        Optional<String> why = refusal.apply(there.environment());
        if (why.isPresent()) {
            refuse(candidate, why.get());
        } else {
            step(candidate, ImportDecision.REPLACED, candidate.entry().inPlaceOf(there));
        }
    }

    private void add(ImportCandidate candidate, ImportDecision decision, KeptEnvironment added) {
        present.put(added.environment().nameKey(), added);
        step(candidate, decision, added);
    }

    private void step(ImportCandidate candidate, ImportDecision decision, KeptEnvironment entry) {
        steps.add(new ImportStep(candidate.line(), decision, entry));
    }

    private void refuse(ImportCandidate candidate, String why) {
        wrong.add(new WrongLine(candidate.line(), why));
    }
}
