package gatehouse.views.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

/** A place or a dialog that the shell shows. */
public interface ShellScreen {
    /** The root node. */
    Parent root();

    /** The node that gets the focus when the screen opens. */
    Node firstFocus();
}
