package gatehouse.views.fx;

import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where a file shall be saved, in the dialog of the operating system. */
public final class FileTarget {
    private FileTarget() {}

    /**
     * The file that the person chose, which may be there already; empty where none was chosen.
     *
     * @param over the scene of the window over which the dialog is shown
     * @param kinds of files that can be chosen; all where none is given
     */
    public static Optional<Path> ask(Scene over, String proposed, ExtensionFilter... kinds) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().addAll(kinds);
        chooser.setInitialFileName(proposed);
        File chosen = chooser.showSaveDialog(over.getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
