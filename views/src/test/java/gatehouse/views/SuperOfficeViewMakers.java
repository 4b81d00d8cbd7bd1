package gatehouse.views;

import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.views.connections.superoffice.SuperOfficeAccessView;
import gatehouse.views.servicelogin.ServiceLoginDetailView;
import gatehouse.views.servicelogin.ServiceLoginsView;
import gatehouse.views.servicelogin.TableRightsView;
import gatehouse.views.superoffice.SuperOfficeViews;
import gatehouse.views.temporarykey.KeyDetailView;
import gatehouse.views.temporarykey.KeyFieldView;
import gatehouse.views.temporarykey.TemporaryKeysView;

import javafx.scene.Parent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Makes the views of SuperOffice.
 *
 * @param makers gets what makes each, by its name
 */
record SuperOfficeViewMakers(
        ShellViewModel shell, EnvironmentViewModel opened, Map<String, Callable<Parent>> makers) {
    /** Adds them. */
    void add() {
        makers.put(
                "ServiceLoginPlace",
                () ->
                        new SuperOfficeViews(shell)
                                .places()
                                .get(SuperOfficeWindow.SERVICE_LOGIN)
                                .apply(opened)
                                .root());
        makers.put(
                "ServiceLoginsView",
                () ->
                        new ServiceLoginsView(
                                        SuperOfficeViewModels.of(opened).logins(),
                                        () -> {},
                                        List.of())
                                .root());
        makers.put(
                "ServiceLoginDetailView",
                () ->
                        new ServiceLoginDetailView(
                                        SuperOfficeViewModels.of(opened).logins(),
                                        shell.system(SuperOfficeWindow.class).dialogs())
                                .root());
        makers.put(
                "TemporaryKeyPlace",
                () ->
                        new SuperOfficeViews(shell)
                                .places()
                                .get(SuperOfficeWindow.TEMPORARY_KEY)
                                .apply(opened)
                                .root());
        makers.put(
                "TemporaryKeysView",
                () -> new TemporaryKeysView(SuperOfficeViewModels.of(opened).keys()).root());
        makers.put(
                "KeyFieldView",
                () -> new KeyFieldView(SuperOfficeViewModels.of(opened).keys()).root());
        makers.put(
                "TableRightsView",
                () ->
                        new TableRightsView(
                                        SuperOfficeViewModels.of(opened).logins().detailProperty())
                                .root());
        makers.put(
                "KeyDetailView",
                () -> new KeyDetailView(SuperOfficeViewModels.of(opened).keys()).root());
        makers.put(
                "SuperOfficeAccessView",
                () ->
                        new SuperOfficeAccessView(
                                        SuperOfficeViewModels.of(opened).logins().access())
                                .root());
    }
}
