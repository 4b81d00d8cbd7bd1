package gatehouse.views.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard of the system, for plain text. */
public final class Clip {
    private Clip() {}

    /** Puts a text on the clipboard. */
    public static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
