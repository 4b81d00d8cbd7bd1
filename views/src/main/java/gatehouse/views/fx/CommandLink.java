package gatehouse.views.fx;

import gatehouse.console.work.Command;

import javafx.scene.control.Hyperlink;

/** A command as a link in a text. */
public final class CommandLink {
    private CommandLink() {}

    /** A new link that does it; it never looks as if it had been visited. */
    public static Hyperlink to(Command command) {
        return of(command.text(), command::run);
    }

    /** A new link that does something. */
    public static Hyperlink of(String text, Runnable act) {
        var link = new Hyperlink(LegibleText.text(text));
        link.setWrapText(true);
        link.setOnAction(_ -> {
            link.setVisited(false);
            act.run();
        });
        return link;
    }
}
