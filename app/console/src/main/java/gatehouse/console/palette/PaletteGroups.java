package gatehouse.console.palette;

import gatehouse.console.words.MessageBundle;

import java.util.ArrayList;
import java.util.List;

/** Puts what was found into lines: groups with hits first, then what was searched in vain. */
final class PaletteGroups {
    private PaletteGroups() {}

    /**
     * The lines.
     *
     * @param commands come first where one of them is meant, else after what the sources found
     */
    static List<PaletteLine> lines(CommandGroup commands, List<PaletteFinding> findings) {
        var groups = new ArrayList<>(findings);
        groups.add(commands.isMeant() ? 0 : groups.size(), commands.finding());
        var lines = new ArrayList<PaletteLine>();
        groups.stream().filter(one -> !one.hits().isEmpty()).forEach(one -> add(lines, one));
        if (lines.isEmpty()) {
            lines.add(new PaletteLine.Heading(MessageBundle.of("palette.nothing"), ""));
        }
        groups.stream()
                .filter(one -> one.hits().isEmpty() && !one.note().isEmpty())
                .forEach(one -> lines.add(new PaletteLine.Nothing(one.title(), one.note())));
        return lines;
    }

    private static void add(List<PaletteLine> lines, PaletteFinding group) {
        lines.add(new PaletteLine.Heading(group.title(), group.note()));
        group.hits().forEach(hit -> lines.add(new PaletteLine.Found(hit)));
    }
}
