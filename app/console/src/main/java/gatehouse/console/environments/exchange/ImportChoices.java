package gatehouse.console.environments.exchange;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.ProductionRule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has chosen for names that are taken.
 *
 * @param others for all names that are not in {@code byName}; it never replaces an environment of
 *     production, as that is agreed to one by one
 * @param byName by the key of a name
 */
public record ImportChoices(ConflictRule others, Map<String, ConflictRule> byName) {
    /** Everything that is here stays. */
    public static final ImportChoices KEEP_ALL = new ImportChoices(ConflictRule.KEEP, Map.of());

    public ImportChoices {
        byName = Map.copyOf(byName);
    }

    /** The same rule for all names; what was chosen for single ones counts no more. */
    public ImportChoices withAll(ConflictRule rule) {
        return new ImportChoices(rule, Map.of());
    }

    /** Another rule for the name of one environment. */
    public ImportChoices with(Environment present, ConflictRule rule) {
        var changed = new HashMap<>(byName);
        changed.put(present.nameKey(), rule);
        return new ImportChoices(others, changed);
    }

    /** The plan for a file; changes nothing. */
    public ImportPlan plan(ImportFile file, List<KeptEnvironment> present) {
        return new ImportPlanner(present, this::rule, _ -> Optional.empty()).plan(file);
    }

    private ConflictRule rule(Environment present) {
        boolean kept = ProductionRule.isProduction(present) && others == ConflictRule.REPLACE;
        return byName.getOrDefault(present.nameKey(), kept ? ConflictRule.KEEP : others);
    }
}
