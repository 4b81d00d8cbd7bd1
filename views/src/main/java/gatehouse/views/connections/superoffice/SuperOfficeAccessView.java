package gatehouse.views.connections.superoffice;

import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.BannerView;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Shows a {@link SuperOfficeAccessViewModel}: one line above both places of SuperOffice. */
public final class SuperOfficeAccessView {
    private final SuperOfficeAccessViewModel model;
    private final Parent root;
    @FXML private StackPane nobody;
    @FXML private HBox somebody;
    @FXML private Label as;

    /** The line for one environment. */
    public SuperOfficeAccessView(SuperOfficeAccessViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
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
                                .map(who ->
                                        MessageBundle.of("soSignIn.as", LegibleText.text(who))));
    }

    @FXML
    private void signOut() {
        model.signOut();
    }
}
