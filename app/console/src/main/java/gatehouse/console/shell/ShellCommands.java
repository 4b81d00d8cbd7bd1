package gatehouse.console.shell;

import gatehouse.console.work.Command;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done in the window, apart from what only a view can do. */
final class ShellCommands {
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private final ShellViewModel shell;
    private final ObservableBooleanValue there;
    private final ObservableBooleanValue signedIn;
    private final ObservableBooleanValue signedOut;
    private final ObservableBooleanValue armed;
    private final ObservableBooleanValue readOnly;
    private final ObservableBooleanValue revocable;
    private final ObservableBooleanValue crm;
    private final ObservableBooleanValue srs;

    ShellCommands(ShellViewModel shell) {
        this.shell = shell;
        this.signedIn =
                expression(shell.deskProperty().map(EnvironmentState.SignedIn.class::isInstance));
        this.signedOut =
                expression(shell.deskProperty().map(EnvironmentState.SignedOut.class::isInstance));
        this.there = expression(shell.deskProperty().map(_ -> shell.open().isPresent()));
        ObservableValue<Boolean> isArmed = of(shell::open, desk -> desk.guard().armedProperty());
        this.armed = expression(isArmed);
        this.readOnly =
                expression(
                        shell.deskProperty()
                                .flatMap(now -> isArmed.map(yes -> !yes && now.canBeArmed())));
        this.crm = expression(of(shell::open, desk -> has(desk, ShellPlace.SERVICE_LOGIN)));
        this.srs = expression(of(shell::open, desk -> has(desk, ShellPlace.RECORDING)));
        this.revocable =
                expression(of(shell::tills, desk -> desk.detail().obstacle().map(String::isEmpty)));
    }

    List<Command> all() {
        var all = new ArrayList<Command>();
        for (ShellPlace place : ShellPlace.values()) {
            all.add(
                    new Command(
                            "places." + place.name(),
                            "Shortcut+" + (all.size() + 1),
                            expression(of(shell::open, desk -> has(desk, place))),
                            () -> shell.placeProperty().set(place)));
        }
        all.addAll(commands());
        return all;
    }

    private static ObservableValue<Boolean> has(EnvironmentViewModel desk, ShellPlace place) {
        return new SimpleBooleanProperty(desk.places().contains(place));
    }

    private List<Command> commands() {
        return List.of(
                new Command("palette", "Shortcut+K", ALWAYS, shell::askPalette),
                new Command("keys", "F1", ALWAYS, shell::askKeys),
                new Command("refresh", "F5", there, onDesk(this::refresh)),
                new Command(
                        "clearFilter",
                        "",
                        there,
                        onTills(desk -> desk.sessions().filter().clear().run())),
                new Command(
                        "see", "", there, onTills(desk -> desk.sessions().overview().see().run())),
                new Command("keepFilter", "", there, shell::keepFilter),
                new Command("askServer", "", signedIn, shell::askServer),
                new Command("live", "", there, onTills(ShellCommands::toggleLive)),
                new Command("revoke", "Delete", revocable, shell::revoke),
                new Command("openLogin", "", crm, () -> shell.superOffice().openLogin()),
                new Command("soSignIn", "", crm, () -> shell.superOffice().signIn()),
                new Command("srsSignIn", "", srs, () -> shell.recording().signIn()),
                new Command("srsLogOut", "", srs, () -> shell.recording().logOut()),
                new Command("srsServer", "", srs, () -> shell.recording().checkServer()),
                new Command("arm", "Shortcut+Shift+A", readOnly, shell::arm),
                new Command("lock", "Shortcut+L", armed, onDesk(desk -> desk.guard().lock())),
                new Command("environments", "Shortcut+E", ALWAYS, shell::chooseEnvironment),
                new Command("signIn", "", signedOut, shell::signIn),
                new Command("signOut", "", signedIn, shell::signOut));
    }

    private void refresh(EnvironmentViewModel desk) {
        if (shell.placeProperty().get() == ShellPlace.RECORDING) {
            desk.recording().look();
        } else if (signedIn.get()) {
            shell.tills().ifPresent(tills -> tills.sessions().read());
        }
    }

    private static void toggleLive(EnvironmentViewModel desk) {
        BooleanProperty on = desk.sessions().live().onProperty();
        on.set(!on.get());
    }

    private Runnable onDesk(Consumer<EnvironmentViewModel> act) {
        return () -> shell.open().ifPresent(act);
    }

    private Runnable onTills(Consumer<EnvironmentViewModel> act) {
        return () -> shell.tills().ifPresent(act);
    }

    private ObservableValue<Boolean> of(
            Supplier<Optional<EnvironmentViewModel>> desk,
            Function<EnvironmentViewModel, ObservableValue<Boolean>> value) {
        return shell.deskProperty()
                .flatMap(_ ->
                        desk.get().map(value).orElseGet(() -> new SimpleBooleanProperty(false)));
    }

    private static ObservableBooleanValue expression(ObservableValue<Boolean> value) {
        return BooleanExpression.booleanExpression(value);
    }
}
