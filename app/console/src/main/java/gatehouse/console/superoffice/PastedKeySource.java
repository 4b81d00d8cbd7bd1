package gatehouse.console.superoffice;

import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.temporarykey.PastedKeyInput;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Offers to check a key or a link that was pasted; nothing is sent before the person asks for it.
 */
record PastedKeySource(WindowContext window) implements PaletteSource {
    @Override
    public String title() {
        return SuperOfficeWindow.TEMPORARY_KEY.text();
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        return query.secret()
                ? window.find(SuperOfficeViewModels.class)
                        .map(there -> () -> List.of(find(there, query)))
                : Optional.empty();
    }

    private PaletteFinding find(SuperOfficeViewModels there, PaletteQuery query) {
        PastedKeyInput input = PastedKeyInput.of(query.text(), false);
        return input.wrong().isEmpty()
                ? new PaletteFinding(
                        title(), List.of(hit(there, query)), MessageBundle.of("palette.unsent"))
                : PaletteFinding.none(title(), input.wrong());
    }

    private PaletteHit hit(SuperOfficeViewModels there, PaletteQuery query) {
        return new PaletteHit(
                "key",
                MessageBundle.of("palette.checkKey"),
                MessageBundle.of("palette.keyLength", query.text().length()),
                () -> {
                    window.shell().placeProperty().set(SuperOfficeWindow.TEMPORARY_KEY);
                    there.keys().field().pastedProperty().set(query.text());
                });
    }
}
