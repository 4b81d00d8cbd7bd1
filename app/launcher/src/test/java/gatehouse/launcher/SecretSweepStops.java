package gatehouse.launcher;

import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel.SignInMethod;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.srs.SrsDialog;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.superoffice.SuperOfficeDialog;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.console.temporarykey.KeyCheckState;
import gatehouse.console.wire.WireArrangement;
import gatehouse.views.fx.ClipboardText;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the tour leaves out: sign-ins that are refused, every way to sign in to SuperOffice, a key
 * that somebody shows, and every file that can be taken along.
 */
final class SecretSweepStops {
    /** At this stop alone a key is seen, as somebody asked to see it. */
    static final String SHOWN = "sweep-key-shown";

    /** At this stop alone it can be pasted, as somebody asked to copy it. */
    static final String COPIED = "sweep-key-copied";

    private final ShellViewModel shell;
    private final PlantedShop shop;
    private final Path folder;
    private boolean copied;

    /**
     * @param folder gets the files
     */
    SecretSweepStops(ShellViewModel shell, PlantedShop shop, Path folder) {
        this.shell = shell;
        this.shop = shop;
        this.folder = folder;
    }

    List<TourStop> all() {
        return List.of(
                new TourStop("sweep-unlock", shell.idleLock()::unlock, () -> asked().size() == 2),
                new TourStop("sweep-refused", this::signInWrongly, this::isRefused),
                new TourStop("sweep-signed-in", this::signIn, this::isIn),
                new TourStop("sweep-keys-refused", this::checkKeys, this::isChecked),
                new TourStop("sweep-ticket", this::signInByTicket, this::isCalling),
                new TourStop("sweep-keys", this::checkKeys, this::isChecked),
                new TourStop("sweep-login", this::openLogin, this::isDone),
                new TourStop(SHOWN, this::toggleKey, () -> isKeyShown()),
                new TourStop("sweep-key-hidden", this::toggleKey, () -> !isKeyShown()),
                new TourStop(COPIED, this::copyKey, this::isKeyCopied),
                new TourStop("sweep-no-more", this::overwriteKey, () -> !isKeyCopied()),
                new TourStop("sweep-calls", this::showCalls, this::areCallsShown),
                new TourStop("sweep-har", this::saveHar, () -> isSaved("calls.har")),
                new TourStop("sweep-report", this::report, () -> isSaved("report.zip")),
                new TourStop("sweep-journal", this::saveJournal, () -> isSaved("journal.json")),
                new TourStop("sweep-list", this::saveList, () -> isSaved("sessions.json")),
                new TourStop("sweep-verdicts", this::saveVerdicts, () -> isSaved("keys.json")),
                new TourStop("sweep-recording", this::goToRecording, this::isRecording),
                new TourStop("sweep-agent", this::signInAgent, this::isAgentRefused),
                new TourStop("sweep-lock", shell.idleLock()::lock, () -> true));
    }

    private List<DialogRequest.SystemDialog> asked() {
        return shell.dialogProperty().get() instanceof DialogRequest.SignIns(var parts)
                ? parts.current()
                : List.of();
    }

    private void signInWrongly() {
        asked().forEach(question -> {
            if (question instanceof PortosDialog.SignIn(var model, _)) {
                model.who().userProperty().set("110");
                model.who().deviceProperty().set("TOOL2");
                model.signIn(shop.planted("wrong password").toCharArray());
            }
        });
    }

    private boolean isRefused() {
        return asked().stream()
                .anyMatch(question ->
                        question instanceof PortosDialog.SignIn(var model, _)
                                && !model.troubleProperty().get().isEmpty());
    }

    private void signIn() {
        RealTourStops.signIn(asked(), shop.tour());
    }

    private boolean isIn() {
        return asked().isEmpty() && TourStop.on(shell, TourStop::isRead);
    }

    private SuperOfficeViewModels crm() {
        return SuperOfficeViewModels.of(shell.open().orElseThrow());
    }

    private void checkKeys() {
        shell.dialogProperty().get().leave();
        shell.placeProperty().set(SuperOfficeWindow.TEMPORARY_KEY);
        String all = String.join("\n", shop.superOffice().keys().values());
        crm().keys().field().pastedProperty().set(all);
        crm().keys().check();
    }

    private boolean isChecked() {
        return crm().keys().stateProperty().get() instanceof KeyCheckState.Shown;
    }

    private void signInByTicket() {
        shell.system(SuperOfficeWindow.class).dialogs().signIn();
        if (shell.dialogProperty().get() instanceof SuperOfficeDialog.SignIn(var model, _)) {
            model.who().wayProperty().set(SignInMethod.TICKET);
            model.signIn(
                    shop.superOffice().ticket().toCharArray(),
                    shop.superOffice().appToken().toCharArray());
        }
    }

    private boolean isCalling() {
        return !crm().logins().access().asProperty().get().isEmpty();
    }

    private void openLogin() {
        shell.open().orElseThrow().guard().arm();
        shell.placeProperty().set(SuperOfficeWindow.SERVICE_LOGIN);
        crm().logins().form().remoteIpProperty().set("192.0.2.7");
        shell.system(SuperOfficeWindow.class).dialogs().openLogin();
        if (shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
            model.reasonProperty().set("Nobody can log in");
            model.press();
        }
    }

    private boolean isDone() {
        return TourStop.isDone(shell);
    }

    private void toggleKey() {
        shell.dialogProperty().get().leave();
        crm().logins().key().toggle();
    }

    private boolean isKeyShown() {
        return crm().logins().key().shownProperty().get();
    }

    private void copyKey() {
        crm().logins().key().copy(ClipboardText.SYSTEM, () -> copied = true);
    }

    private boolean isKeyCopied() {
        return copied;
    }

    private void overwriteKey() {
        ClipboardText.SYSTEM.put("something else");
        copied = false;
    }

    private void showCalls() {
        shell.wire().drawer().show();
        shell.wire().rearrange(WireArrangement::hidingNothing);
    }

    private boolean areCallsShown() {
        return shell.wire().calls().size() > 20;
    }

    private void saveHar() {
        shell.callDialogs().exportHar();
        if (shell.dialogProperty().get() instanceof DialogRequest.ExportHar(var model)) {
            model.save(folder.resolve("calls.har"));
        }
    }

    private void report() {
        shell.dialogProperty().get().leave();
        shell.callDialogs().reportCalls();
    }

    private boolean isSaved(String file) {
        if (shell.dialogProperty().get() instanceof DialogRequest.ReportCalls(var model)
                && model.readyProperty().get()) {
            model.save(folder.resolve("report.zip"));
        }
        return Files.exists(folder.resolve(file));
    }

    private void saveJournal() {
        shell.dialogProperty().get().leave();
        TourStop.run(shell, "exportJournal");
        if (shell.dialogProperty().get() instanceof DialogRequest.ExportJournal(var model)) {
            model.allProperty().set(true);
            model.save(folder.resolve("journal.json"));
        }
    }

    private void saveList() {
        shell.dialogProperty().get().leave();
        PortosViewModels.of(shell.open().orElseThrow())
                .export()
                .save(folder.resolve("sessions.json"));
    }

    private void saveVerdicts() {
        crm().keys().save(folder.resolve("keys.json"), crm().keys().table().json());
    }

    private void goToRecording() {
        shop.sandbox().systems().play("srs.scheme=http");
        shell.go(Environment.SANDBOX);
    }

    private boolean isRecording() {
        if (!(shell.environmentProperty().get() instanceof EnvironmentState.Ready)) {
            return false;
        }
        shell.placeProperty().set(SrsWindow.RECORDING);
        return !SrsViewModels.of(shell.open().orElseThrow()).recording().steps().isEmpty();
    }

    private void signInAgent() {
        shell.open().orElseThrow().guard().arm();
        shell.system(SrsWindow.class).dialogs().signIn();
        if (shell.dialogProperty().get() instanceof SrsDialog.SignIn(var model, _)) {
            model.userProperty().set("anna.novak");
            model.reasonProperty().set("Agent is not recorded");
            model.signIn(shop.planted("basic of an agent").toCharArray());
        }
    }

    private boolean isAgentRefused() {
        return !(shell.dialogProperty().get() instanceof SrsDialog.SignIn);
    }
}
