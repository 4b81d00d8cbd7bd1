package gatehouse.views.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.ServerSearchViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

/** Shows an {@link ServerSearchViewModel}. */
public final class ServerSearchView implements ShellScreen {
    private final ServerSearchViewModel model;
    private final Parent root;
    @FXML private Label filterLabel;
    @FXML private TextField filter;
    @FXML private Label answer;
    @FXML private ListView<Session> found;
    @FXML private Button ask;

    /** The dialog for a search on the server. */
    public ServerSearchView(ServerSearchViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return filter;
    }

    @FXML
    private void initialize() {
        filterLabel.setLabelFor(filter);
        filter.textProperty().bindBidirectional(model.filterProperty());
        answer.textProperty().bind(model.answerProperty().map(LegibleText::text));
        found.setItems(model.found());
        ContextMenus.copies(found);
        found.setCellFactory(_ -> new FoundCell());
        found.setOnMouseClicked(_ -> look());
        found.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                look();
            }
        });
        NodeBindings.when(found, Bindings.isNotEmpty(model.found()));
        ask.disableProperty().bind(model.busyProperty().or(model.filterProperty().isEmpty()));
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void ask() {
        model.ask();
    }

    private void look() {
        Session chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.look(chosen);
        }
    }

    private static final class FoundCell extends ListCell<Session> {
        @Override
        protected void updateItem(@Nullable Session session, boolean empty) {
            super.updateItem(session, empty);
            setText(empty || session == null ? null : LegibleText.text(text(session)));
        }

        private static String text(Session session) {
            return MessageBundle.of(
                    "server.ask.found.one",
                    session.userName(),
                    session.deviceName(),
                    session.envName());
        }
    }
}
