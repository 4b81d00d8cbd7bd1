package gatehouse.views.fx;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ResourceBundle;

/** Loads the FXML file of a view: it is in the same package and has the same name. */
public final class FxmlLoading {
    private FxmlLoading() {}

    /** Sets the {@code @FXML} members of {@code view}; {@code texts} resolves the {@code %keys}. */
    public static Parent load(Object view, ResourceBundle texts) {
        String name = view.getClass().getSimpleName() + ".fxml";
        URL drawing = view.getClass().getResource(name);
        if (drawing == null) {
            throw new IllegalArgumentException("No " + name + " beside " + view.getClass());
        }
        var loader = new FXMLLoader(drawing, texts);
        loader.setControllerFactory(_ -> view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw " + name, e);
        }
    }
}
