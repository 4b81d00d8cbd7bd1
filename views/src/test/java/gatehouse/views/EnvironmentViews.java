package gatehouse.views;

import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionListViewModel;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.environments.editor.ImportPreviewViewModel;
import gatehouse.views.environments.ConnectionDefaultsView;
import gatehouse.views.environments.ConnectionFormView;
import gatehouse.views.environments.ConnectionPasteView;
import gatehouse.views.environments.ConnectionTestView;
import gatehouse.views.environments.ConnectionTrustView;
import gatehouse.views.environments.EnvironmentEditorView;
import gatehouse.views.environments.EnvironmentFormView;
import gatehouse.views.environments.EnvironmentListView;
import gatehouse.views.environments.ImportPreviewView;
import gatehouse.views.environments.SettingFieldView;
import gatehouse.views.environments.SettingFieldViews;
import gatehouse.views.passwords.StoredPasswordView;

import javafx.scene.Parent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Makes the views of the place of the environments, over one that is being added.
 *
 * @param model of the place, in which the import of a list is previewed
 */
record EnvironmentViews(EnvironmentsViewModel model) {
    /** By the name of the view, what makes a new one each time; for the JavaFX thread. */
    Map<String, Callable<Parent>> all() {
        var makers = new LinkedHashMap<String, Callable<Parent>>();
        model.add();
        EnvironmentItemViewModel item = model.list().selectedProperty().get().orElseThrow();
        ConnectionListViewModel connections = item.form().connections();
        connections.add(connections.systems().getFirst());
        ConnectionFormViewModel connection = connections.all().getFirst();
        ImportPreviewViewModel preview = model.files().previewProperty().get().orElseThrow();
        makers.put("ImportPreviewView", () -> new ImportPreviewView(preview).root());
        makers.put("EnvironmentListView", () -> new EnvironmentListView(model).root());
        makers.put("EnvironmentEditorView", () -> new EnvironmentEditorView(model).root());
        makers.put(
                "ConnectionPasteView",
                () -> new ConnectionPasteView(item.form().connections().paste()).root());
        makers.put(
                "EnvironmentFormView",
                () -> new EnvironmentFormView(item, model.trust(), () -> {}).root());
        makers.put(
                "ConnectionFormView",
                () ->
                        new ConnectionFormView(
                                        item,
                                        connection,
                                        model.trust(),
                                        new SettingFieldViews(() -> {}))
                                .root());
        makers.put(
                "ConnectionDefaultsView",
                () ->
                        new ConnectionDefaultsView(
                                        connections.defaults().getFirst(),
                                        new SettingFieldViews(() -> {}))
                                .root());
        makers.put("ConnectionTestView", () -> new ConnectionTestView(connection, _ -> {}).root());
        makers.put(
                "ConnectionTrustView",
                () -> new ConnectionTrustView(item, connection, model.trust()).root());
        makers.put(
                "StoredPasswordView", () -> new StoredPasswordView(connection.password()).root());
        makers.put("SettingFieldView", () -> new SettingFieldView(connection.name()).root());
        return makers;
    }
}
