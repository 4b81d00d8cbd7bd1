package gatehouse.console.palette;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.RowList;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;

/**
 * Everything that can be found by typing: commands at first, and once something is typed whatever
 * the sources know. What looks like a key never gets into the field.
 */
public final class PaletteViewModel {
    private final List<Command> commands;
    private final Runnable close;
    private final PaletteSearch search;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final RowList<PaletteLine> lines = new RowList<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private PaletteQuery wanted = PaletteQuery.NONE;
    private CommandGroup named = CommandGroup.of(List.of(), PaletteQuery.NONE);
    private PaletteQuery held = PaletteQuery.NONE;
    private boolean runsOnceFound;

    /**
     * @param commands are shown at once, and searched with the rest
     * @param sources are searched once something is typed
     * @param close takes the palette off the screen
     */
    public PaletteViewModel(
            List<Command> commands,
            List<PaletteSource> sources,
            Background background,
            Runnable close) {
        this.commands = List.copyOf(commands);
        this.close = close;
        this.search = new PaletteSearch(sources, background, this::show);
        query.subscribe(this::find);
    }

    /** What the person types; nothing that {@link #hold} has taken. */
    public StringProperty queryProperty() {
        return query;
    }

    /**
     * Takes over what looks like a key instead of the field, and searches for it.
     *
     * @param before what stands in the field
     * @param now what would stand there next
     * @return whether it was taken; it must then not get into the field, which has a history
     */
    public boolean hold(String before, String now) {
        PaletteQuery pasted = PaletteQuery.of(before, now);
        if (pasted.secret()) {
            held = pasted;
            look(held);
        }
        return pasted.secret();
    }

    /** What the empty field says: what to type, or how long what was pasted is. */
    public ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /** What was found, in groups. */
    public RowList<PaletteLine> lines() {
        return lines;
    }

    /** The place of the hit that is selected; -1 where there is none. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Selects the next hit, or the one before. */
    public void move(int by) {
        int at = selected.get() + by;
        while (at >= 0 && at < lines.size() && !isHit(at)) {
            at += by;
        }
        select(at);
    }

    /** Selects the line at a place if that is a hit. */
    public void select(int at) {
        if (at >= 0 && at < lines.size() && isHit(at)) {
            selected.set(at);
        }
    }

    /** Closes the palette and goes to what is selected, or will be once it is found. */
    public void run() {
        if (search.isSearching() && selected.get() < 0) {
            runsOnceFound = true;
        } else if (selected.get() >= 0
                && lines.get(selected.get()) instanceof PaletteLine.Found(var hit)) {
            close();
            hit.go().run();
        }
    }

    /** Takes the palette off the screen, and forgets what was looked for. */
    public void close() {
        search.stop();
        wanted = PaletteQuery.NONE;
        held = PaletteQuery.NONE;
        close.run();
    }

    private void find(String typed) {
        if (!typed.isEmpty()) {
            held = PaletteQuery.NONE;
        }
        look(typed.isEmpty() ? held : new PaletteQuery(typed.strip(), false));
    }

    private void look(PaletteQuery next) {
        wanted = next;
        runsOnceFound = false;
        prompt.set(
                next.secret()
                        ? MessageBundle.of("palette.hidden", next.text().length())
                        : MessageBundle.of("palette.prompt"));
        selected.set(-1);
        named = CommandGroup.of(commands, next);
        if (next.text().isEmpty()) {
            search.stop();
            show();
        } else {
            search.search(next);
            if (named.isMeant()) {
                show();
            }
        }
    }

    private void show() {
        String before = selectedId();
        lines.show(found());
        selected.set(-1);
        select(indexOf(before));
        if (runsOnceFound) {
            runsOnceFound = false;
            run();
        }
    }

    private List<PaletteLine> found() {
        if (wanted.text().isEmpty()) {
            return named.hits().stream().<PaletteLine>map(PaletteLine.Found::new).toList();
        }
        return search.isSearching()
                ? PaletteGroups.first(named, search.findings())
                : PaletteGroups.lines(named, search.findings());
    }

    private boolean isHit(int at) {
        return lines.get(at) instanceof PaletteLine.Found;
    }

    private String selectedId() {
        int at = selected.get();
        return at >= 0 && at < lines.size() && lines.get(at) instanceof PaletteLine.Found(var hit)
                ? hit.id()
                : "";
    }

    /** The place of a hit, or of the first one for an empty id; -1 where there is none. */
    private int indexOf(String id) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at) instanceof PaletteLine.Found(var hit)
                    && (id.isEmpty() || hit.id().equals(id))) {
                return at;
            }
        }
        return -1;
    }
}
