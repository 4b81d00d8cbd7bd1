package gatehouse.console.help;

import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Finds what the help explains: terms of a filter, by what they mean, and words on the screen.
 *
 * @param show opens the help
 */
public record HelpSource(HelpPage page, Runnable show) implements PaletteSource {
    @Override
    public String title() {
        return MessageBundle.of("help.title");
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        return query.secret() ? Optional.empty() : Optional.of(() -> find(query));
    }

    private List<PaletteFinding> find(PaletteQuery query) {
        List<PaletteHit> hits =
                Stream.concat(
                                page.filter().stream().filter(one -> query.isIn(one.value())),
                                page.badges().stream()
                                        .filter(one -> query.isIn(one.label(), one.value())))
                        .map(this::hit)
                        .toList();
        return hits.isEmpty()
                ? List.of()
                : List.of(PaletteFinding.ofMany(title(), hits, hits.size()));
    }

    private PaletteHit hit(DetailFact one) {
        return new PaletteHit("help " + one.label(), one.label(), one.value(), show);
    }
}
