package gatehouse.views.connections.superoffice;

import gatehouse.console.connections.superoffice.SuperOfficeAccess;
import gatehouse.console.words.Words;
import gatehouse.views.fx.Fxml;
import gatehouse.views.fx.Legible;
import gatehouse.views.fx.Show;
import gatehouse.views.shell.BannerView;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Shows a {@link SuperOfficeAccess}: a line over both places of SuperOffice. */
public final class SuperOfficeAccessView {
    private final SuperOfficeAccess model;
    private final Parent root;
    @FXML private StackPane nobody;
    @FXML private HBox somebody;
    @FXML private Label as;

    /** The line of one environment. */
    public SuperOfficeAccessView(SuperOfficeAccess model) {
        this.model = model;
        this.root = Fxml.load(this, Words.bundle());
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        nobody.getChildren().add(new BannerView(model.notice()).root());
        Show.when(nobody, model.asProperty().isEmpty());
        Show.when(somebody, model.asProperty().isNotEmpty());
        as.textProperty()
                .bind(model.asProperty().map(who -> Words.of("soSignIn.as", Legible.text(who))));
    }

    @FXML
    private void signOut() {
        model.signOut();
    }
}
