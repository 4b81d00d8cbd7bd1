package gatehouse.console.work;

import java.util.Optional;

/** The clipboard of the window. */
public interface ClipboardAccess {
    /** Puts a text there. */
    void put(String text);

    /** The text that is there now; empty where there is none. */
    Optional<String> text();

    /** Leaves nothing there. */
    void clear();
}
