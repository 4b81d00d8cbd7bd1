package gatehouse.views.environments;

import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionTestViewModel;
import gatehouse.console.environments.editor.SettingFieldViewModel;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.views.fx.CallLink;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.function.Consumer;

/**
 * Shows the test of a connection, one line for each step, and the certificates of one that failed.
 */
public final class ConnectionTestView {
    private final ConnectionFormViewModel connection;
    private final ConnectionTestViewModel model;
    private final Consumer<SettingFieldViewModel> wrong;
    private final Parent root;
    @FXML private Button test;
    @FXML private Button stop;
    @FXML private Label said;
    @FXML private VBox steps;

    /**
     * @param wrong gets the field for which nothing is tested
     */
    public ConnectionTestView(
            ConnectionFormViewModel connection, Consumer<SettingFieldViewModel> wrong) {
        this.connection = connection;
        this.model = connection.test();
        this.wrong = wrong;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        said.textProperty().bind(model.saidProperty());
        NodeBindings.when(test, model.runningProperty().map(yes -> !yes));
        NodeBindings.when(stop, model.runningProperty());
    }

    private Subscription listen() {
        show();
        return model.steps().subscribe(this::show);
    }

    private void show() {
        steps.getChildren().clear();
        for (ProbeStep step : model.steps()) {
            String stage = MessageBundle.of("probe.stage." + step.stage());
            String mark = step.answered() ? "probe.mark.done" : "probe.mark.failed";
            add(
                    MessageBundle.of(mark, stage) + ": " + step.detail(),
                    step.answered() ? "good-text" : "danger-text");
            if (step.exchange() != null) {
                steps.getChildren().add(CallLink.to(step.exchange().number()));
            }
            if (!step.answered()) {
                step.chain().forEach(this::add);
            }
        }
        connection
                .fields()
                .forEach(field ->
                        field.among(model.better()).ifPresent(text -> addOffer(field, text)));
    }

    private void addOffer(SettingFieldViewModel field, String better) {
        var take =
                new Button(
                        MessageBundle.of(
                                better.isEmpty() ? "test.better.empty" : "test.better",
                                field.title(),
                                better));
        take.setOnAction(_ -> field.textProperty().set(better));
        steps.getChildren().add(take);
    }

    private void add(ShownCertificate shown) {
        add(
                MessageBundle.of(
                        "probe.chain",
                        shown.subject(),
                        shown.issuer(),
                        TimeFormat.utc(shown.notAfter()),
                        shown.sha256()),
                "muted");
    }

    private void add(String text, String style) {
        var line = new Label(LegibleText.text(text));
        line.getStyleClass().addAll("test-step", style);
        steps.getChildren().add(line);
    }

    @FXML
    private void test() {
        connection.startTest().ifPresent(wrong);
    }

    @FXML
    private void stop() {
        model.cancel();
    }
}
