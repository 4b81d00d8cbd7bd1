package gatehouse.launcher;

import gatehouse.console.palette.PaletteLine;
import gatehouse.console.palette.PaletteViewModel;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.ShellViewModel;

import java.util.List;

/** The stops of the tour at which a caller, and a key that was pasted, are looked for. */
final class FindTourStops {
    private static final String KEY = "V2hvLWlzLWNhbGxpbmctNDcxMS1HYXRlaG91c2U";

    private final ShellViewModel shell;

    FindTourStops(ShellViewModel shell) {
        this.shell = shell;
    }

    List<TourStop> all() {
        return List.of(
                new TourStop("find-caller", () -> type(firstName()), () -> isFound(3)),
                new TourStop("find-key", () -> open().hold("", KEY), () -> isFound(1)),
                new TourStop("find-nothing", () -> type("nobody of that name"), () -> isFound(0)));
    }

    /** The first name of the person in the first row. */
    private String firstName() {
        SessionsViewModel list = PortosViewModels.of(shell.open().orElseThrow()).sessions();
        return list.directory()
                .person(list.rows().getFirst().session().userName())
                .split(" ", 2)[0];
    }

    private void type(String text) {
        open().queryProperty().set(text);
    }

    private PaletteViewModel open() {
        shell.askPalette();
        return palette();
    }

    private PaletteViewModel palette() {
        return ((DialogRequest.Palette) shell.dialogProperty().get()).model();
    }

    /** Whether so much was found, and the journal has answered as well. */
    private boolean isFound(int hits) {
        List<PaletteLine> lines = palette().lines();
        return lines.stream().filter(PaletteLine.Found.class::isInstance).count() >= hits
                && lines.stream()
                        .noneMatch(line ->
                                line instanceof PaletteLine.Nothing(_, String note)
                                        && note.endsWith("\u2026"))
                && !lines.isEmpty();
    }
}
