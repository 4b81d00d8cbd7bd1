package gatehouse.cli.environments;

import gatehouse.console.environments.Environment.UnsharedActRule;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** The words that completion offers for times without the shared journal. */
final class UnsharedRuleCandidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Stream.of(UnsharedActRule.values())
                .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                .iterator();
    }
}
