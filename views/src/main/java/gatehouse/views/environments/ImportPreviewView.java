package gatehouse.views.environments;

import gatehouse.console.environments.editor.ImportPreviewViewModel;
import gatehouse.console.environments.editor.ImportRow;
import gatehouse.console.environments.exchange.ConflictRule;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.RowPositionKeeper;
import gatehouse.views.fx.VisibilityScope;

import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/** Shows an {@link ImportPreviewViewModel}; Esc leaves it, and nothing is changed by Enter. */
public final class ImportPreviewView {
    private final ImportPreviewViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label summary;
    @FXML private TableView<ImportRow> table;
    @FXML private TableColumn<ImportRow, ImportRow> line;
    @FXML private TableColumn<ImportRow, ImportRow> name;
    @FXML private TableColumn<ImportRow, ImportRow> kind;
    @FXML private TableColumn<ImportRow, ImportRow> outcome;
    @FXML private TableColumn<ImportRow, ImportRow> details;
    @FXML private Label selected;
    @FXML private HBox choices;
    @FXML private Label one;
    @FXML private Label trouble;
    @FXML private Button confirm;

    /** The list of what would be imported, and what can be chosen. */
    public ImportPreviewView(ImportPreviewViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The list. */
    public Node firstFocus() {
        return table;
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        table.setItems(model.rows());
        CellFactories.number(line, row -> String.valueOf(row.line()));
        CellFactories.text(name, ImportRow::name);
        CellFactories.text(kind, ImportRow::kind);
        CellFactories.text(outcome, ImportRow::outcome);
        CellFactories.text(details, ImportRow::details);
        CellFactories.rows(
                table,
                List.of(
                        CellFactories.state("failed", row -> !row.isRight()),
                        CellFactories.state("unknown", ImportRow::isChoice)));
        ContextMenus.copies(table);
        summary.textProperty().bind(model.planProperty().map(ImportPreviewView::summary));
        confirm.textProperty()
                .bind(
                        model.planProperty()
                                .map(plan -> MessageBundle.of("import.confirm", plan.count())));
        confirm.disableProperty().bind(model.possibleProperty().not());
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
    }

    private static String summary(ImportPlan plan) {
        return MessageBundle.of(
                "import.summary",
                plan.added().size(),
                plan.replaced().size(),
                plan.kept().size(),
                plan.wrong().size());
    }

    private Subscription listen() {
        return Subscription.combine(
                RowPositionKeeper.of(
                        table, model.selectedProperty(), ImportRow::id, model::indexOf),
                model.selectedProperty().subscribe(this::showSelected),
                model.planProperty().subscribe(this::showSelected));
    }

    private void showSelected() {
        Optional<ImportRow> row = model.selectedRow();
        Optional<ImportRow> choice = row.filter(ImportRow::isChoice);
        selected.setText(row.map(shown -> LegibleText.text(shown.details())).orElse(""));
        choices.setDisable(choice.isEmpty());
        one.setText(
                choice.map(shown -> MessageBundle.of("import.choice.one", shown.name()))
                        .orElseGet(() -> MessageBundle.of("import.choice.none")));
    }

    @FXML
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.cancel();
        }
    }

    @FXML
    private void chooseForAll(ActionEvent event) {
        model.chooseForAll(rule(event));
    }

    @FXML
    private void chooseForOne(ActionEvent event) {
        model.choose(rule(event));
    }

    private static ConflictRule rule(ActionEvent event) {
        return ConflictRule.valueOf(((Node) event.getSource()).getUserData().toString());
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void confirm() {
        model.proceed();
    }
}
