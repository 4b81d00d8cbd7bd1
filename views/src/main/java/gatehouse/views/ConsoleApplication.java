package gatehouse.views;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The window. */
public final class ConsoleApplication extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Gatehouse")));
        stage.show();
    }
}
