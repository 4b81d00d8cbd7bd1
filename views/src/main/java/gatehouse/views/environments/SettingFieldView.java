package gatehouse.views.environments;

import gatehouse.console.environments.editor.SettingFieldViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Shows a {@link SettingFieldViewModel}: a field, and below it what is wrong with its text. */
public final class SettingFieldView {
    private final SettingFieldViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private TextField text;
    @FXML private Button choose;
    @FXML private Label fault;
    @FXML private Button offer;

    /** The field of {@code model}. */
    public SettingFieldView(SettingFieldViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The field with its title. */
    public Parent root() {
        return root;
    }

    /** Moves the focus into the field. */
    void focus() {
        text.requestFocus();
    }

    /** Runs {@code submit} when Enter is pressed in the field. */
    void whenEntered(Runnable submit) {
        text.setOnAction(_ -> submit.run());
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        title.setLabelFor(text);
        text.promptTextProperty().bind(model.hintProperty());
        text.textProperty().bindBidirectional(model.textProperty());
        fault.textProperty().bind(model.faultProperty());
        NodeBindings.when(fault, model.faultProperty().isNotEmpty());
        NodeBindings.when(choose, new SimpleBooleanProperty(model.namesFile()));
        choose.setAccessibleText(MessageBundle.of("setting.choose.for", model.title()));
        offer.textProperty()
                .bind(model.offerProperty().map(now -> MessageBundle.of("setting.take", now)));
        NodeBindings.when(offer, model.offerProperty().isNotEmpty());
    }

    @FXML
    private void choose() {
        new FileDialogs(root.getScene()).askForCertificate(model::choose);
        focus();
    }

    @FXML
    private void take() {
        model.takeOffer();
        focus();
    }
}
