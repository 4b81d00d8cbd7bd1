package gatehouse.views.fx;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ResourceBundle;

/** Loads the drawing that lies beside a view and has its name. */
public final class FxmlLoading {
    private FxmlLoading() {}

    /** Fills the {@code @FXML} members of the view; the texts answer the {@code %keys}. */
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
