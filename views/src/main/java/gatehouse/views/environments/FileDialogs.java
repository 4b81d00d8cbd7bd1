package gatehouse.views.environments;

import gatehouse.console.environments.editor.FilePrompt;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FileTarget;

import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

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
        var chooser = new FileChooser();
        chooser.setTitle(MessageBundle.of("environments.title"));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(MessageBundle.of("files.both"), "*.json", "*.csv"));
        Optional.ofNullable(chooser.showOpenDialog(scene.getWindow()))
                .map(File::toPath)
                .ifPresent(chosen);
    }

    /** Asks for a client certificate with its key. */
    void askForCertificate(Consumer<Path> chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(MessageBundle.of("setting.clientCertificate"));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(MessageBundle.of("files.pkcs12"), "*.p12", "*.pfx"));
        Optional.ofNullable(chooser.showOpenDialog(scene.getWindow()))
                .map(File::toPath)
                .ifPresent(chosen);
    }

    @Override
    public void askWhereToWrite(String proposed, Consumer<Path> chosen) {
        FileTarget.ask(
                        scene,
                        proposed,
                        new ExtensionFilter(MessageBundle.of("files.json"), "*.json"),
                        new ExtensionFilter(MessageBundle.of("files.csv"), "*.csv"))
                .ifPresent(chosen);
    }
}
