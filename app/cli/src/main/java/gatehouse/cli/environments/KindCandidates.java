package gatehouse.cli.environments;

import gatehouse.console.environments.Environment.EnvironmentKind;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** The words that completion offers for the kind of an environment. */
final class KindCandidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Stream.of(EnvironmentKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .iterator();
    }
}
