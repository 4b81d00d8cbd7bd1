package gatehouse.views.fx;

import gatehouse.console.work.ClipboardAccess;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.Optional;

/** Plain text on the clipboard of the system. */
public final class ClipboardText {
    /** The clipboard for secrets, which are removed from it again. */
    public static final ClipboardAccess SYSTEM = new SystemClipboard();

    private ClipboardText() {}

    /** Replaces the content of the clipboard and says so, on behalf of a node of the window. */
    public static void copy(Node from, String text) {
        put(text);
        CopiedEvent.fire(from);
    }

    /** Replaces the content of the clipboard by a text that is also there as HTML. */
    public static void put(String text, String html) {
        var content = new ClipboardContent();
        content.putString(text);
        content.putHtml(html);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Replaces the content of the clipboard. */
    public static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class SystemClipboard implements ClipboardAccess {
        @Override
        public void put(String text) {
            ClipboardText.put(text);
        }

        @Override
        public Optional<String> text() {
            return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
        }

        @Override
        public void clear() {
            Clipboard.getSystemClipboard().clear();
        }
    }
}
