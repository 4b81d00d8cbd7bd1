package gatehouse.views.wire.export;

import gatehouse.console.wire.export.ReportFile;
import gatehouse.console.wire.export.VendorReportViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FileTarget;
import gatehouse.views.fx.FocusKeys;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Shows a {@link VendorReportViewModel}: the finding, the calls, and every file. */
public final class VendorReportView implements ShellScreen {
    private final VendorReportViewModel model;
    private final CallChoiceView choice;
    private final Parent root;
    @FXML private Label findingLabel;
    @FXML private TextArea finding;
    @FXML private VBox choices;
    @FXML private Label filesLabel;
    @FXML private ListView<ReportFile> files;
    @FXML private TextArea content;
    @FXML private Label trouble;
    @FXML private Button save;

    /** The dialog that shows what is written. */
    public VendorReportView(VendorReportViewModel model) {
        this.model = model;
        this.choice = new CallChoiceView(model.choice());
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return finding;
    }

    @FXML
    private void initialize() {
        findingLabel.setLabelFor(finding);
        finding.textProperty().bindBidirectional(model.findingProperty());
        FocusKeys.tabLeaves(finding);
        choices.getChildren().add(choice.root());
        filesLabel.setLabelFor(files);
        files.setItems(model.files());
        files.setCellFactory(_ -> new FileCell());
        ContextMenus.copies(files);
        FocusKeys.tabLeaves(content);
        trouble.textProperty().bind(model.file().troubleProperty());
        NodeBindings.when(trouble, model.file().troubleProperty().isNotEmpty());
        save.disableProperty().bind(model.readyProperty().not().or(model.file().savingProperty()));
    }

    private Subscription listen() {
        return Subscription.combine(
                model.content().subscribe(content::setText),
                model.selectedProperty().subscribe(this::select),
                files.getSelectionModel().selectedItemProperty().subscribe(this::chosen));
    }

    private void select(String name) {
        files.getItems().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .ifPresent(files.getSelectionModel()::select);
    }

    private void chosen(ReportFile file) {
        if (file != null) {
            model.selectedProperty().set(file.name());
        }
    }

    @FXML
    private void save() {
        FileTarget.ask(root.getScene(), model.fileName()).ifPresent(model::save);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private static final class FileCell extends ListCell<ReportFile> {
        @Override
        protected void updateItem(ReportFile file, boolean empty) {
            super.updateItem(file, empty);
            setText(empty || file == null ? "" : file.title());
        }
    }
}
