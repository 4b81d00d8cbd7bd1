package gatehouse.views.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Something that fills a part of the window. */
public interface ShellScreen {
    /** What is shown. */
    Parent root();

    /** What gets the focus when it opens. */
    Node firstFocus();
}
