package gatehouse.views.environments;

import gatehouse.console.environments.editor.ConnectionOffer;
import gatehouse.console.environments.editor.ConnectionPasteViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

import java.util.List;

/** Shows a {@link ConnectionPasteViewModel}: a field, and below it what its text may mean. */
public final class ConnectionPasteView {
    private final ConnectionPasteViewModel model;
    private final Parent root;
    @FXML private Label pasteLabel;
    @FXML private TextField paste;
    @FXML private FlowPane offers;
    @FXML private Button find;
    @FXML private Button stop;
    @FXML private Label said;

    /** The field for a pasted address. */
    public ConnectionPasteView(ConnectionPasteViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        pasteLabel.setLabelFor(paste);
        said.textProperty().bind(model.saidProperty());
        NodeBindings.when(said, model.saidProperty().isNotEmpty());
        NodeBindings.when(stop, model.runningProperty());
    }

    private Subscription listen() {
        return Subscription.combine(
                paste.textProperty().subscribe(this::showOffers),
                model.connections().subscribe(paste::clear),
                model::cancel);
    }

    private void showOffers(String pasted) {
        List<ConnectionOffer> meant = model.offers(pasted);
        offers.getChildren().retainAll(find, stop);
        find.setVisible(!meant.isEmpty());
        find.setManaged(!meant.isEmpty());
        for (ConnectionOffer offer : meant) {
            var take = new Button(offer.text());
            take.setOnAction(_ -> take(offer));
            offers.getChildren().add(take);
        }
    }

    private void take(ConnectionOffer offer) {
        model.take(offer);
        paste.requestFocus();
    }

    @FXML
    private void find() {
        model.find(paste.getText());
    }

    @FXML
    private void stop() {
        model.cancel();
    }
}
