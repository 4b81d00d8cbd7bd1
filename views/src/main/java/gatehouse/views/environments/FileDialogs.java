package gatehouse.views.environments;

import gatehouse.console.environments.editor.FilePrompt;
import gatehouse.console.words.MessageBundle;

import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks for files in the dialogs of the operating system, over the window of a scene.
 *
 * @param scene of the window
 */
public record FileDialogs(Scene scene) implements FilePrompt {
    @Override
    public void askWhatToRead(Consumer<Path> chosen) {
        FileChooser chooser = chooser();
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(MessageBundle.of("files.both"), "*.json", "*.csv"));
        hand(chooser.showOpenDialog(scene.getWindow()), chosen);
    }

    @Override
    public void askWhereToWrite(String proposed, Consumer<Path> chosen) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(MessageBundle.of("files.json"), "*.json"),
                        new ExtensionFilter(MessageBundle.of("files.csv"), "*.csv"));
        hand(chooser.showSaveDialog(scene.getWindow()), chosen);
    }

    private static FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.setTitle(MessageBundle.of("environments.title"));
        return chooser;
    }

    private static void hand(@Nullable File file, Consumer<Path> chosen) {
        Optional.ofNullable(file).map(File::toPath).ifPresent(chosen);
    }
}
