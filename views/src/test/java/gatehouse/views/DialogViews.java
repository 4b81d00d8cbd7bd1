package gatehouse.views;

import gatehouse.console.portos.PortosDialog;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.srs.SrsDialog;
import gatehouse.console.superoffice.SuperOfficeDialog;
import gatehouse.views.acts.ActDialogView;
import gatehouse.views.connections.portos.PortosSignInView;
import gatehouse.views.connections.superoffice.SuperOfficeSignInView;
import gatehouse.views.environments.ArmDialogView;
import gatehouse.views.environments.ChangeDialogView;
import gatehouse.views.environments.EnvironmentChooserView;
import gatehouse.views.environments.SecretDialogView;
import gatehouse.views.filter.SaveFilterView;
import gatehouse.views.journal.ExportJournalView;
import gatehouse.views.journal.VerifyJournalView;
import gatehouse.views.keys.KeysView;
import gatehouse.views.passwords.PasswordKeepingView;
import gatehouse.views.recording.AgentPlacementView;
import gatehouse.views.recording.RecordingServerView;
import gatehouse.views.recording.RecordingSignInView;
import gatehouse.views.servicelogin.QuitDialogView;
import gatehouse.views.sessions.ServerSearchView;
import gatehouse.views.sessions.revoke.ReceiptView;
import gatehouse.views.sessions.revoke.RevokePlanView;
import gatehouse.views.sessions.revoke.RevokeRunView;
import gatehouse.views.shell.PaletteView;
import gatehouse.views.wire.export.ExportParts;
import gatehouse.views.wire.export.HarDialogView;
import gatehouse.views.wire.export.VendorReportView;

import javafx.scene.Parent;
import javafx.scene.control.PasswordField;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Makes the views of dialogs.
 *
 * @param makers gets what makes each, by its name
 */
record DialogViews(Map<String, Callable<Parent>> makers) {
    /** Adds the views of what is asked now. */
    void add(DialogRequest asked) {
        switch (asked) {
            case DialogRequest.None _ -> throw new AssertionError("Nothing is asked");
            case DialogRequest.Help _, DialogRequest.About _, DialogRequest.Preferences _ ->
                    throw new AssertionError("They are built without being asked");
            case DialogRequest.Act(var model, _) ->
                    makers.put("ActDialogView", () -> new ActDialogView(model).root());
            case DialogRequest.SignIns(var parts) -> parts.forEach(this::add);
            case DialogRequest.Keys(var model) ->
                    makers.put("KeysView", () -> new KeysView(model).root());
            case DialogRequest.Arm(var model) ->
                    makers.put("ArmDialogView", () -> new ArmDialogView(model).root());
            case PortosDialog.PlanRevokes(var model, _, var arm) ->
                    makers.put("RevokePlanView", () -> new RevokePlanView(model, arm).root());
            case PortosDialog.FollowRun(var model) -> {
                makers.put("RevokeRunView", () -> new RevokeRunView(model).root());
                makers.put("ReceiptView", () -> new ReceiptView(model).root());
            }
            case PortosDialog.SignIn(var model, _) -> {
                makers.put("PortosSignInView", () -> new PortosSignInView(model).root());
                makers.put(
                        "PasswordKeepingView",
                        () -> new PasswordKeepingView(model.keeping(), new PasswordField()).root());
            }
            case DialogRequest.ChangeEnvironment(var model) ->
                    makers.put("ChangeDialogView", () -> new ChangeDialogView(model).root());
            case DialogRequest.Choose(var model) ->
                    makers.put(
                            "EnvironmentChooserView",
                            () -> new EnvironmentChooserView(model).root());
            case DialogRequest.ExportHar(var model) -> {
                makers.put("HarDialogView", () -> new HarDialogView(model).root());
                makers.put("CallChoiceView", () -> ExportParts.callChoice(model.choice()));
            }
            case DialogRequest.ReportCalls(var model) ->
                    makers.put("VendorReportView", () -> new VendorReportView(model).root());
            case DialogRequest.Secrets(var model) ->
                    makers.put("SecretDialogView", () -> new SecretDialogView(model).root());
            case DialogRequest.Palette(var model) ->
                    makers.put("PaletteView", () -> new PaletteView(model).root());
            case DialogRequest.VerifyJournal(var model) ->
                    makers.put("VerifyJournalView", () -> new VerifyJournalView(model).root());
            case DialogRequest.ExportJournal(var model) ->
                    makers.put("ExportJournalView", () -> new ExportJournalView(model).root());
            case DialogRequest.SaveFilter(var model) ->
                    makers.put("SaveFilterView", () -> new SaveFilterView(model).root());
            case PortosDialog.AskServer(var model) ->
                    makers.put("ServerSearchView", () -> new ServerSearchView(model).root());
            case SuperOfficeDialog.SignIn(var model, _) ->
                    makers.put(
                            "SuperOfficeSignInView", () -> new SuperOfficeSignInView(model).root());
            case SuperOfficeDialog.Quit(var model) ->
                    makers.put("QuitDialogView", () -> new QuitDialogView(model).root());
            case SrsDialog.SignIn(var model, _) -> {
                makers.put("RecordingSignInView", () -> new RecordingSignInView(model).root());
                makers.put(
                        "AgentPlacementView",
                        () -> new AgentPlacementView(model.configuration()).root());
            }
            case SrsDialog.AskServer(var model) ->
                    makers.put("RecordingServerView", () -> new RecordingServerView(model).root());
        }
    }
}
