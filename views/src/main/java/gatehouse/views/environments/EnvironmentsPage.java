package gatehouse.views.environments;

import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.environments.editor.ImportPreviewViewModel;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.Optional;

/**
 * The place of the environments: their list and, beside it, the one that is edited; or, while the
 * person looks at an import, what that would change.
 */
public final class EnvironmentsPage implements ShellScreen {
    private static final double LIST_SHARE = 0.45;

    private final EnvironmentsViewModel model;
    private final ListDetailPage page;
    private final StackPane root = new StackPane();

    /** The place over its view-model. */
    public EnvironmentsPage(EnvironmentsViewModel model) {
        this.model = model;
        var list = new EnvironmentListView(model);
        var editor = new EnvironmentEditorView(model);
        this.page = new ListDetailPage(list.root(), list.firstFocus(), editor.root(), LIST_SHARE);
        root.getChildren().setAll(page.root());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return page.firstFocus();
    }

    private Subscription listen() {
        return Subscription.combine(
                model.files().previewProperty().subscribe(this::show),
                model.list().selectedProperty().subscribe((_, now) -> showNew(now)));
    }

    /** A new environment is to be typed at once, wherever its form is. */
    private void showNew(Optional<EnvironmentItemViewModel> selected) {
        if (selected.filter(EnvironmentItemViewModel::isAdded).isPresent()) {
            page.showDetail();
        }
    }

    private void show(Optional<ImportPreviewViewModel> preview) {
        if (preview.isPresent()) {
            var shown = new ImportPreviewView(preview.get());
            root.getChildren().setAll(shown.root());
            shown.firstFocus().requestFocus();
        } else if (!root.getChildren().contains(page.root())) {
            root.getChildren().setAll(page.root());
            firstFocus().requestFocus();
        }
    }
}
