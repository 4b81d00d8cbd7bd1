package gatehouse.views.fx;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where a file shall be saved, in the dialog of the operating system. */
public final class FileTarget {
    private FileTarget() {}

    /** The file that the person chose, which may be there already; empty where none was chosen. */
    public static Optional<Path> ask(Node beside, String proposed) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(proposed);
        File chosen = chooser.showSaveDialog(beside.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
