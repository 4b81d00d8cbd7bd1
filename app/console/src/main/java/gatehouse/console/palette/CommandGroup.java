package gatehouse.console.palette;

import gatehouse.console.words.FoldedText;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import java.util.Comparator;
import java.util.List;

/**
 * The commands that have every word of a query in their name, all of them where there is none;
 * those that can be done come first.
 *
 * @param isMeant whether one of them begins as the query does and can be done, so that nothing else
 *     is likelier
 */
record CommandGroup(List<PaletteHit> hits, boolean isMeant) {
    CommandGroup {
        hits = List.copyOf(hits);
    }

    static CommandGroup of(List<Command> commands, PaletteQuery query) {
        List<PaletteHit> hits =
                commands.stream()
                        .filter(command -> query.isIn(command.text()))
                        .map(PaletteHit::of)
                        .sorted(Comparator.comparing(hit -> !hit.possible()))
                        .toList();
        String typed = FoldedText.of(query.text());
        return new CommandGroup(
                hits,
                hits.stream()
                        .anyMatch(hit ->
                                hit.possible() && FoldedText.of(hit.text()).startsWith(typed)));
    }

    PaletteFinding finding() {
        return new PaletteFinding(MessageBundle.of("palette.list"), hits, "");
    }
}
