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
    private final Function<Environment, ConflictRule> rule;
    private final Function<Environment, Optional<String>> refusal;
    private final Map<String, KeptEnvironment> present = new HashMap<>();
    private final List<ImportStep> steps = new ArrayList<>();
    private final List<WrongLine> wrong = new ArrayList<>();

    /**
     * @param present the environments that are there, without the sandbox
     * @param rule says what becomes of an environment of the file whose name this one has
     * @param refusal says in a sentence why one of them must not be replaced; empty where it may be
     */
    public ImportPlanner(
            List<KeptEnvironment> present,
            Function<Environment, ConflictRule> rule,
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
        Optional<KeptEnvironment> there = Optional.ofNullable(present.get(wanted.nameKey()));
        Optional<Environment> taken =
                wanted.isCalled(Environment.SANDBOX.name())
                        ? Optional.of(Environment.SANDBOX)
                        : there.map(KeptEnvironment::environment);
        if (taken.isEmpty()) {
            add(candidate, ImportDecision.ADDED, wanted.name(), there);
            return;
        }
        switch (rule.apply(taken.get())) {
            case RENAME -> add(candidate, ImportDecision.RENAMED, freeName(wanted), there);
            case KEEP ->
                    there.ifPresentOrElse(
                            mine -> step(candidate, ImportDecision.KEPT, mine, there),
                            () -> refuseSandbox(candidate));
            case REPLACE ->
                    there.ifPresentOrElse(
                            mine -> replace(candidate, mine), () -> refuseSandbox(candidate));
        }
    }

    private String freeName(Environment wanted) {
        return FreeNameFinder.find(
                wanted.name(),
                name ->
                        name.equals(wanted.name())
                                || present.containsKey(Environment.nameKey(name)));
    }

    private void replace(ImportCandidate candidate, KeptEnvironment there) {
        Optional<String> why = refusal.apply(there.environment());
        if (why.isPresent()) {
            refuse(candidate, why.get());
        } else {
            KeptEnvironment other = candidate.entry().inPlaceOf(there);
            present.put(other.environment().nameKey(), other);
            step(candidate, ImportDecision.REPLACED, other, Optional.of(there));
        }
    }

    private void add(
            ImportCandidate candidate,
            ImportDecision decision,
            String name,
            Optional<KeptEnvironment> there) {
        KeptEnvironment added = candidate.entry().asNew(name);
        present.put(added.environment().nameKey(), added);
        step(candidate, decision, added, there);
    }

    private void step(
            ImportCandidate candidate,
            ImportDecision decision,
            KeptEnvironment entry,
            Optional<KeptEnvironment> there) {
        Environment wanted = candidate.entry().environment();
        steps.add(new ImportStep(candidate.line(), decision, wanted, entry, there));
    }

    private void refuseSandbox(ImportCandidate candidate) {
        refuse(candidate, MessageBundle.of("import.wrong.sandbox"));
    }

    private void refuse(ImportCandidate candidate, String why) {
        wrong.add(new WrongLine(candidate.line(), why));
    }
}
