package gatehouse.views.temporarykey;

import gatehouse.console.words.MessageBundle;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/**
 * Saves verdicts to a file that the person chooses.
 *
 * @param beside a node of the window
 * @param failed gets the reason if the file could not be written
 */
record VerdictFileExport(Node beside, Consumer<String> failed) {
    void to(String kind, String content) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(MessageBundle.of("key.export.file") + "." + kind);
        File chosen = chooser.showSaveDialog(beside.getScene().getWindow());
        if (chosen == null) {
            return;
        }
        try {
            Files.writeString(chosen.toPath(), content);
        } catch (IOException e) {
            failed.accept(e.getMessage());
        }
    }
}
