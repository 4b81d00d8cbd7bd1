package gatehouse.launcher;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.superoffice.SuperOfficeDialog;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.console.temporarykey.KeyCheckState;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The stops of the tour at the two places of SuperOffice. */
record SuperOfficeTourStops(ShellViewModel shell, Supplier<Map<String, String>> keys) {
    /** A valid key, a link with an expired key, an unknown key, and a link without a key. */
    private String pasted() {
        Map<String, String> toTry = keys.get();
        return String.join(
                "\n",
                toTry.getOrDefault("withPayload", ""),
                "https://crm.example/customer?action=login&key="
                        + encoded(toTry.getOrDefault("expired", "")),
                "kaJ8m1Zt0PqWvX2nB5yRcT7uLsE4dGhF9oIxQwAbCdE=",
                "https://crm.example/customer?lang=en",
                "");
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /** Open a service login, look at it, remove it; paste keys and links, look at a verdict. */
    List<TourStop> all() {
        return List.of(
                new TourStop("service-login", this::goToLogins, this::isOwnOffered),
                new TourStop("service-login-note", () -> remoteIp("the shop"), () -> true),
                new TourStop("service-login-question", this::askToOpen, this::isAsked),
                new TourStop("service-login-opened", this::press, this::isDone),
                new TourStop("service-login-detail", this::leave, () -> !logins().isEmpty()),
                new TourStop("service-login-alive", this::check, this::isSaid),
                new TourStop("service-login-remove", this::askToRemove, this::isAsked),
                new TourStop("service-login-removed", this::press, this::isDone),
                new TourStop("service-login-two", this::openAnother, this::isDone),
                new TourStop("temporary-key", this::goToKeys, () -> true),
                new TourStop("temporary-key-pasted", this::paste, () -> true),
                new TourStop(
                        "temporary-key-verdicts",
                        () -> SuperOfficeViewModels.of(opened()).keys().check(),
                        this::isChecked),
                new TourStop("temporary-key-data", () -> select(2), () -> true),
                new TourStop("temporary-key-unknown", () -> select(4), () -> true),
                new TourStop("temporary-key-wrong", this::pasteWrong, () -> true),
                new TourStop("superoffice-quit", this::quit, this::isQuitting),
                new TourStop("superoffice-signed-out", this::signOut, () -> true),
                new TourStop(
                        "superoffice-sign-in",
                        shell.system(SuperOfficeWindow.class).dialogs()::signIn,
                        () -> shell.dialogProperty().get() instanceof SuperOfficeDialog.SignIn));
    }

    private void goToLogins() {
        leave();
        shell.placeProperty().set(SuperOfficeWindow.SERVICE_LOGIN);
    }

    private boolean isOwnOffered() {
        return !SuperOfficeViewModels.of(opened()).logins().form().ownProperty().get().isEmpty();
    }

    private void remoteIp(String typed) {
        SuperOfficeViewModels.of(opened()).logins().form().remoteIpProperty().set(typed);
    }

    private void askToOpen() {
        opened().guard().arm();
        SuperOfficeViewModels.of(opened()).logins().form().takeOwn();
        shell.system(SuperOfficeWindow.class).dialogs().openLogin();
        reason("Staff cannot log in to Service; HELP-1311");
    }

    private void openAnother() {
        leave();
        askToOpen();
        press();
    }

    private void askToRemove() {
        shell.system(SuperOfficeWindow.class).dialogs().removeLogin();
        reason("Done; HELP-1311");
    }

    private void reason(String why) {
        if (shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
            model.reasonProperty().set(why);
        }
    }

    private boolean isAsked() {
        return shell.dialogProperty().get() instanceof DialogRequest.Act;
    }

    private void press() {
        if (shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
            model.press();
        }
    }

    private boolean isDone() {
        return shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)
                && model.stateProperty().get() instanceof ActDialogState.Over;
    }

    private void check() {
        SuperOfficeViewModels.of(opened()).logins().check();
    }

    private boolean isSaid() {
        return !SuperOfficeViewModels.of(opened()).logins().saidProperty().get().title().isEmpty();
    }

    private void goToKeys() {
        leave();
        shell.placeProperty().set(SuperOfficeWindow.TEMPORARY_KEY);
    }

    private void paste() {
        SuperOfficeViewModels.of(opened()).keys().field().pastedProperty().set(pasted());
    }

    private void pasteWrong() {
        SuperOfficeViewModels.of(opened())
                .keys()
                .field()
                .pastedProperty()
                .set("https://crm.example/customer?lang=en");
    }

    private void select(int number) {
        SuperOfficeViewModels.of(opened()).keys().selectedProperty().set(number);
    }

    private void quit() {
        shell.mayQuit(() -> {});
    }

    private boolean isQuitting() {
        return shell.dialogProperty().get() instanceof SuperOfficeDialog.Quit;
    }

    private boolean isChecked() {
        return SuperOfficeViewModels.of(opened()).keys().stateProperty().get()
                instanceof KeyCheckState.Shown;
    }

    private void signOut() {
        leave();
        SuperOfficeViewModels.of(opened()).logins().access().signOut();
    }

    private void leave() {
        shell.dialogProperty().get().leave();
    }

    private List<?> logins() {
        return SuperOfficeViewModels.of(opened()).logins().rows();
    }

    private EnvironmentViewModel opened() {
        return shell.open().orElseThrow();
    }
}
