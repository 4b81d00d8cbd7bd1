package gatehouse.console.palette;

import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.filter.editor.SavedFilterStore.SavedFilter;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Finds the saved filters of one list by their names.
 *
 * @param place what the place of the list is called
 * @param show goes to that place
 */
public record FilterSource(String place, FilterViewModel filter, Runnable show)
        implements PaletteSource {
    @Override
    public String title() {
        return MessageBundle.of("palette.filters", place);
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        List<PaletteHit> hits =
                filter.saved().all().stream()
                        .filter(one -> query.isIn(one.name()))
                        .map(this::hit)
                        .toList();
        return query.secret() || hits.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> List.of(PaletteFinding.ofMany(title(), hits, hits.size())));
    }

    private PaletteHit hit(SavedFilter one) {
        return new PaletteHit(
                "filter " + place + ' ' + one.name(),
                one.name(),
                one.filter(),
                () -> {
                    filter.textProperty().set(one.filter());
                    show.run();
                });
    }
}
