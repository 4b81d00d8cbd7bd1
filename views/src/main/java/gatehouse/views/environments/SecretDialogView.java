package gatehouse.views.environments;

import gatehouse.console.environments.editor.SecretDialogViewModel;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.PasswordFields;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;

/** Shows a {@link SecretDialogViewModel}: a field for each secret. */
public final class SecretDialogView implements ShellScreen {
    private final SecretDialogViewModel model;
    private final Map<SecretNeed, PasswordField> typed = new LinkedHashMap<>();
    private final Parent root;
    @FXML private Label title;
    @FXML private VBox fields;

    /** The dialog that asks for the secrets. */
    public SecretDialogView(SecretDialogViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return typed.values().iterator().next();
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        model.needs().forEach(this::add);
    }

    private void add(SecretNeed need) {
        var password = new PasswordField();
        password.setOnAction(_ -> proceed());
        var label = new Label(need.sentence());
        label.getStyleClass().add("field-label");
        label.setLabelFor(password);
        var field = new VBox(label, password);
        field.getStyleClass().add("field");
        fields.getChildren().add(field);
        typed.put(need, password);
    }

    @FXML
    private void skip() {
        typed.values().forEach(PasswordField::clear);
        model.proceed();
    }

    @FXML
    private void proceed() {
        typed.forEach((need, password) -> model.enter(need, PasswordFields.take(password)));
        model.proceed();
    }
}
