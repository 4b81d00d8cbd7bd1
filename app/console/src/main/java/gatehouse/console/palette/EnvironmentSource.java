package gatehouse.console.palette;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Finds environments by their names.
 *
 * @param go opens one
 */
public record EnvironmentSource(EnvironmentStore environments, Consumer<Environment> go)
        implements PaletteSource {
    @Override
    public String title() {
        return MessageBundle.of("place.ENVIRONMENTS");
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        return query.secret() ? Optional.empty() : Optional.of(() -> find(query));
    }

    private List<PaletteFinding> find(PaletteQuery query) throws IOException {
        List<PaletteHit> hits =
                environments.ordered().stream()
                        .filter(one -> query.isIn(one.name()))
                        .map(this::hit)
                        .toList();
        return hits.isEmpty()
                ? List.of()
                : List.of(PaletteFinding.ofMany(title(), hits, hits.size()));
    }

    private PaletteHit hit(Environment one) {
        return new PaletteHit(
                "environment " + one.id(),
                one.name(),
                MessageBundle.of("kind." + one.kind()),
                () -> go.accept(one));
    }
}
