package gatehouse.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import java.util.List;
import java.util.stream.IntStream;

/** What JavaFX itself needs for a window with a table: the measure of Gatehouse's start. */
public final class BareWindow {
    static final String STAY = "stay";
    private static final int COLUMNS = 8;

    private BareWindow() {}

    /**
     * Opens a window.
     *
     * @param args how many rows; then, if it is to stay open after its first frame, {@code stay}
     */
    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** As JavaFX wants it. */
    public static final class Program extends Application {
        @Override
        public void start(Stage stage) {
            int rows = Integer.parseInt(getParameters().getRaw().getFirst());
            stage.setScene(new Scene(table(rows), 1280, 800));
            stage.show();
            FirstFrameSignal.await(
                    stage::isShowing,
                    () -> {
                        FirstFrameSignal.tell("rows", System.getProperty("javafx.runtime.version"));
                        if (!getParameters().getRaw().contains(STAY)) {
                            Platform.exit();
                        }
                    });
        }

        private static TableView<List<String>> table(int rows) {
            var table = new TableView<List<String>>();
            for (int number = 0; number < COLUMNS; number++) {
                int at = number;
                var column = new TableColumn<List<String>, String>("Column " + number);
                column.setCellValueFactory(
                        row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
                column.setPrefWidth(150);
                table.getColumns().add(column);
            }
            table.setItems(
                    FXCollections.observableArrayList(
                            IntStream.range(0, rows).mapToObj(Program::row).toList()));
            return table;
        }

        private static List<String> row(int number) {
            return IntStream.range(0, COLUMNS).mapToObj(at -> "Row " + number + " " + at).toList();
        }
    }
}
