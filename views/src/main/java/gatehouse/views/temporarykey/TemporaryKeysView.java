package gatehouse.views.temporarykey;

import gatehouse.console.temporarykey.KeyCheckResult;
import gatehouse.console.temporarykey.KeyCheckResult.VerdictWord;
import gatehouse.console.temporarykey.KeyCheckState;
import gatehouse.console.temporarykey.KeyVerdictMessages;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.connections.superoffice.SuperOfficeAccessView;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FileTarget;
import gatehouse.views.fx.FittedColumns;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/** Shows a {@link TemporaryKeysViewModel}: the field for keys, and the list of verdicts. */
public final class TemporaryKeysView {
    private final TemporaryKeysViewModel model;
    private final KeyFieldView field;
    private final Parent root;
    @FXML private StackPane access;
    @FXML private StackPane form;
    @FXML private Label summary;
    @FXML private Button copy;
    @FXML private Button csv;
    @FXML private Button json;
    @FXML private TableView<KeyCheckResult> table;
    @FXML private TableColumn<KeyCheckResult, KeyCheckResult> number;
    @FXML private TableColumn<KeyCheckResult, KeyCheckResult> verdict;
    @FXML private TableColumn<KeyCheckResult, KeyCheckResult> meaning;
    @FXML private TableColumn<KeyCheckResult, KeyCheckResult> target;
    @FXML private TableColumn<KeyCheckResult, KeyCheckResult> person;
    @FXML private TableColumn<KeyCheckResult, KeyCheckResult> took;
    @FXML private TableColumn<KeyCheckResult, KeyCheckResult> remark;
    @FXML private VBox none;

    /** The view of the keys of one environment. */
    public TemporaryKeysView(TemporaryKeysViewModel model) {
        this.model = model;
        this.field = new KeyFieldView(model);
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The field, which gets the focus first. */
    public Node firstFocus() {
        return field.firstFocus();
    }

    @FXML
    private void initialize() {
        access.getChildren().add(new SuperOfficeAccessView(model.access()).root());
        form.getChildren().add(field.root());
        summary.textProperty()
                .bind(model.stateProperty().map(KeyCheckState::summary).map(LegibleText::together));
        table.setItems(model.rows());
        ContextMenus.copies(table);
        CellFactories.number(number, row -> String.valueOf(row.number()));
        verdict.getStyleClass().add("verdict");
        CellFactories.text(verdict, KeyVerdictMessages::verdict);
        CellFactories.text(meaning, KeyVerdictMessages::about);
        CellFactories.number(target, KeyVerdictMessages::targetText);
        CellFactories.number(person, KeyVerdictMessages::personText);
        CellFactories.number(took, KeyVerdictMessages::took);
        CellFactories.text(remark, KeyVerdictMessages::remark);
        CellFactories.rows(
                table,
                List.of(
                        state("valid", VerdictWord.VALID),
                        state("expired", VerdictWord.EXPIRED),
                        state("unknown", VerdictWord.UNKNOWN),
                        state("stale", VerdictWord.COULD_NOT_CHECK)));
        NodeBindings.when(none, Bindings.isEmpty(model.rows()));
        NodeBindings.when(table, Bindings.isNotEmpty(model.rows()));
        for (Button out : List.of(copy, csv, json)) {
            out.disableProperty().bind(Bindings.isEmpty(model.rows()));
        }
    }

    private static CellFactories.RowState<KeyCheckResult> state(String name, VerdictWord word) {
        return CellFactories.state(name, row -> row.word() == word);
    }

    private Subscription listen() {
        return Subscription.combine(
                FittedColumns.of(table, List.of("verdict", "meaning", "number", "person")).start(),
                model.detailProperty().subscribe(_ -> select()),
                table.getSelectionModel().selectedItemProperty().subscribe(this::chosen));
    }

    /** Selects the row again by its number: each new verdict replaces the rows. */
    private void select() {
        model.rows().stream()
                .filter(row -> row.number() == model.selectedProperty().get())
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private void chosen(KeyCheckResult row) {
        if (row != null) {
            model.selectedProperty().set(row.number());
        }
    }

    @FXML
    private void copy() {
        ClipboardText.copy(root, model.table().text());
    }

    @FXML
    private void csv() {
        save("csv", model.table().csv());
    }

    @FXML
    private void json() {
        save("json", model.table().json());
    }

    private void save(String kind, String text) {
        FileTarget.ask(root.getScene(), model.fileName(kind))
                .ifPresent(file -> model.save(file, text));
    }
}
