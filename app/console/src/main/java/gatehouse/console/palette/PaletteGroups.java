package gatehouse.console.palette;

import gatehouse.console.words.MessageBundle;

import java.util.ArrayList;
import java.util.List;

/** Puts what was found into lines: groups with hits first, then what was searched in vain. */
final class PaletteGroups {
    private PaletteGroups() {}

    /**
     * The lines once every quick source has answered.
     *
     * @param commands come first where one of them is meant, else after what the sources found
     */
    static List<PaletteLine> lines(CommandGroup commands, List<PaletteFinding> findings) {
        var groups = new ArrayList<>(findings);
        groups.add(commands.isMeant() ? 0 : groups.size(), commands.finding());
        List<PaletteLine> lines = hits(groups);
        if (lines.isEmpty()) {
            lines.add(new PaletteLine.Heading(MessageBundle.of("palette.nothing"), ""));
        }
        groups.stream()
                .filter(one -> one.hits().isEmpty() && !one.note().isEmpty())
                .forEach(one -> lines.add(new PaletteLine.Nothing(one.title(), one.note())));
        return lines;
    }

    /** The first of these lines, as long as more may come below them. */
    static List<PaletteLine> first(CommandGroup commands, List<PaletteFinding> findings) {
        var groups = new ArrayList<>(findings);
        if (commands.isMeant()) {
            groups.addFirst(commands.finding());
        }
        return hits(groups);
    }

    private static List<PaletteLine> hits(List<PaletteFinding> groups) {
        var lines = new ArrayList<PaletteLine>();
        groups.stream().filter(one -> !one.hits().isEmpty()).forEach(one -> add(lines, one));
        return lines;
    }

    private static void add(List<PaletteLine> lines, PaletteFinding group) {
        lines.add(new PaletteLine.Heading(group.title(), group.note()));
        group.hits().forEach(hit -> lines.add(new PaletteLine.Found(hit)));
    }
}
