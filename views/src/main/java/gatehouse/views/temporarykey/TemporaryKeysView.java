package gatehouse.views.temporarykey;

import gatehouse.console.temporarykey.CheckState;
import gatehouse.console.temporarykey.KeyCheck;
import gatehouse.console.temporarykey.KeyCheck.Word;
import gatehouse.console.temporarykey.KeyWords;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.words.Words;
import gatehouse.views.connections.superoffice.SuperOfficeAccessView;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FxmlLoading;
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
    private final VerdictFileExport export;
    private final Parent root;
    @FXML private StackPane access;
    @FXML private StackPane form;
    @FXML private Label summary;
    @FXML private Button copy;
    @FXML private Button csv;
    @FXML private Button json;
    @FXML private TableView<KeyCheck> table;
    @FXML private TableColumn<KeyCheck, KeyCheck> number;
    @FXML private TableColumn<KeyCheck, KeyCheck> verdict;
    @FXML private TableColumn<KeyCheck, KeyCheck> meaning;
    @FXML private TableColumn<KeyCheck, KeyCheck> target;
    @FXML private TableColumn<KeyCheck, KeyCheck> person;
    @FXML private TableColumn<KeyCheck, KeyCheck> took;
    @FXML private TableColumn<KeyCheck, KeyCheck> remark;
    @FXML private VBox none;

    /** The view of the keys of one environment. */
    public TemporaryKeysView(TemporaryKeysViewModel model) {
        this.model = model;
        this.field = new KeyFieldView(model);
        this.root = FxmlLoading.load(this, Words.bundle());
        this.export = new VerdictFileExport(root, model::exportFailed);
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
        summary.textProperty().bind(model.stateProperty().map(TemporaryKeysView::summary));
        verdicts();
    }

    private void verdicts() {
        table.setItems(model.rows());
        CellFactories.number(number, row -> String.valueOf(row.number()));
        verdict.getStyleClass().add("verdict");
        CellFactories.text(verdict, KeyWords::verdict);
        CellFactories.text(meaning, KeyWords::about);
        CellFactories.number(target, KeyWords::targetText);
        CellFactories.number(person, KeyWords::personText);
        CellFactories.number(took, KeyWords::took);
        CellFactories.text(remark, KeyWords::remark);
        CellFactories.rows(
                table,
                List.of(
                        state("valid", Word.VALID),
                        state("expired", Word.EXPIRED),
                        state("unknown", Word.UNKNOWN),
                        state("stale", Word.COULD_NOT_CHECK)));
        NodeBindings.when(none, Bindings.isEmpty(model.rows()));
        NodeBindings.when(table, Bindings.isNotEmpty(model.rows()));
        for (Button out : List.of(copy, csv, json)) {
            out.disableProperty().bind(Bindings.isEmpty(model.rows()));
        }
    }

    private static CellFactories.RowState<KeyCheck> state(String name, Word word) {
        return CellFactories.state(name, row -> row.word() == word);
    }

    private Subscription listen() {
        return Subscription.combine(
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

    private void chosen(KeyCheck row) {
        if (row != null) {
            model.selectedProperty().set(row.number());
        }
    }

    private static String summary(CheckState state) {
        return switch (state) {
            case CheckState.Idle _ -> "";
            case CheckState.Checking(String text, _) -> text;
            case CheckState.Shown(String text) -> text;
        };
    }

    @FXML
    private void copy() {
        ClipboardText.put(model.table().text());
    }

    @FXML
    private void csv() {
        export.to("csv", model.table().csv());
    }

    @FXML
    private void json() {
        export.to("json", model.table().json());
    }
}
