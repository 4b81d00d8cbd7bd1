package gatehouse.views.connections.superoffice;

import gatehouse.console.connections.superoffice.SuperOfficeAccess;
import gatehouse.console.words.Words;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.BannerView;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Shows a {@link SuperOfficeAccess}: one line above both places of SuperOffice. */
public final class SuperOfficeAccessView {
    private final SuperOfficeAccess model;
    private final Parent root;
    @FXML private StackPane nobody;
    @FXML private HBox somebody;
    @FXML private Label as;

    /** The line for one environment. */
    public SuperOfficeAccessView(SuperOfficeAccess model) {
        this.model = model;
        this.root = FxmlLoading.load(this, Words.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        nobody.getChildren().add(new BannerView(model.notice()).root());
        NodeBindings.when(nobody, model.asProperty().isEmpty());
        NodeBindings.when(somebody, model.asProperty().isNotEmpty());
        as.textProperty()
                .bind(
                        model.asProperty()
                                .map(who -> Words.of("soSignIn.as", LegibleText.text(who))));
    }

    @FXML
    private void signOut() {
        model.signOut();
    }
}
