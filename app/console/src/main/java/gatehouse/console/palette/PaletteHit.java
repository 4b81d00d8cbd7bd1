package gatehouse.console.palette;

import gatehouse.console.words.VisibleText;
import gatehouse.console.work.Command;

/**
 * Something that was found, and where it leads.
 *
 * @param id tells it from all other hits of a search
 * @param text what it is called
 * @param detail what else is known of it; empty where nothing is
 * @param keys the key that leads there, as JavaFX writes combinations; empty where there is none
 * @param possible whether it leads anywhere now; if not, {@code detail} says why
 * @param go leads there; sends no change
 */
public record PaletteHit(
        String id, String text, String detail, String keys, boolean possible, Runnable go) {
    public PaletteHit {
        text = VisibleText.text(text);
        detail = VisibleText.text(detail);
    }

    /** Something to go to. */
    public PaletteHit(String id, String text, String detail, Runnable go) {
        this(id, text, detail, "", true, go);
    }

    /** A command as it stands now. */
    static PaletteHit of(Command command) {
        return new PaletteHit(
                "command " + command.key(),
                command.text(),
                command.whyNot(),
                command.shownKey(),
                command.possible().get(),
                command::run);
    }
}
