package gatehouse.console.shell;

import gatehouse.console.help.AboutPage;
import gatehouse.console.help.HelpPage;
import gatehouse.console.keys.CommandList;
import gatehouse.console.keys.KeysViewModel;
import gatehouse.console.passwords.PasswordRemoval;
import gatehouse.console.program.ProgramFacts;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What can be done in the window, apart from what only a view can do. */
final class ShellCommands {
    private final WindowContext window;
    private final ShellViewModel shell;
    private final CommandList commands;
    private final CommandObstacles why;
    private final ObservableBooleanValue open;
    private final ObservableBooleanValue signedOut;
    private final ObservableBooleanValue armed;
    private final ObservableBooleanValue readOnly;
    private final ObservableBooleanValue ending;

    /**
     * @param commands of the window, whose keys can be changed
     */
    ShellCommands(WindowContext window, CommandList commands) {
        this.window = window;
        this.shell = window.shell();
        this.commands = commands;
        this.why = window.obstacles();
        this.open = expression(shell.environmentProperty().map(_ -> shell.open().isPresent()));
        this.signedOut =
                expression(
                        shell.environmentProperty()
                                .map(EnvironmentState.SignedOut.class::isInstance));
        ObservableValue<Boolean> isArmed = where(there -> there.guard().armedProperty());
        this.armed = expression(isArmed);
        this.ending = expression(where(there -> there.guard().endingProperty()));
        this.readOnly =
                expression(
                        shell.environmentProperty()
                                .flatMap(now -> isArmed.map(yes -> !yes && now.canBeArmed())));
    }

    /**
     * @param systems what the window has of each system
     */
    List<Command> all(List<SystemWindow> systems) {
        var all = new ArrayList<Command>();
        for (SystemWindow system : systems) {
            for (ShellPlace place : system.places()) {
                all.add(goTo(place, all.size() + 1));
            }
        }
        for (WindowPlaces.ProgramPlace own : shell.places().own()) {
            all.add(new Command("places." + own.place().word(), digit(all.size() + 1), own::show));
        }
        all.add(new Command("palette", "Shortcut+K", shell::askPalette));
        all.add(new Command("keys", "F1", this::askKeys));
        all.add(changeKeys());
        all.add(new Command("help", "Shift+F1", this::askHelp));
        all.add(new Command("about", "", this::askAbout));
        all.add(new Command("preferences", "Shortcut+Comma", this::askPreferences));
        all.add(
                new Command(
                        "refresh",
                        "F5",
                        shell.places().refreshable(),
                        why::missing,
                        shell.places()::refresh));
        all.addAll(shell.places().commands());
        systems.forEach(system -> all.addAll(system.commands()));
        all.add(
                new Command(
                        "arm", "Shortcut+Shift+A", readOnly, why::unarmable, () -> guard().arm()));
        all.add(
                new Command(
                        "lock", "Shortcut+L", armed, why::readOnly, () -> guard().disarm(), true));
        all.add(new Command("extend", "", ending, why::notEnding, () -> guard().extend()));
        all.addAll(window.services().times().commands());
        all.addAll(shell.idleLock().commands());
        all.addAll(shell.callDialogs().commands());
        all.add(new Command("environments", "Shortcut+E", shell::chooseEnvironment));
        all.add(new Command("newWindow", "", shell::chooseEnvironment));
        all.add(new Command("addEnvironment", "", shell.places().environments()::add));
        all.add(new Command("importEnvironments", "", shell.places().environments()::importFile));
        all.add(new Command("exportEnvironments", "", shell.places().environments()::exportAll));
        all.add(
                new Command(
                        "connectionSecrets", "", secretive(), why::noSecrets, shell::askSecrets));
        all.add(new Command("forgetPasswords", "", open, why::missing, this::forgetPasswords));
        all.add(new Command("signIn", "", signedOut, why::signedIn, shell::signIn));
        all.add(new Command("signOut", "", window.signedIn(), why::signedOut, shell::signOut));
        return all;
    }

    private Command goTo(ShellPlace place, int number) {
        return new Command(
                "places." + place.word(),
                digit(number),
                expression(where(there -> has(there, place))),
                why::missing,
                () -> shell.placeProperty().set(place));
    }

    /** Where digits need Shift, as in Slovak and Czech, it may be held; the number pad does too. */
    private static String digit(int number) {
        return "Shortcut+"
                + number
                + " | Shortcut+Numpad "
                + number
                + " | Shortcut+Shift+"
                + number;
    }

    private static ObservableValue<Boolean> has(EnvironmentViewModel there, ShellPlace place) {
        return new SimpleBooleanProperty(there.places().contains(place));
    }

    private ObservableBooleanValue secretive() {
        return expression(
                where(there -> new SimpleBooleanProperty(!there.lease().needs().isEmpty())));
    }

    /** Removes the stored passwords of the environment on the screen. */
    private void forgetPasswords() {
        shell.open()
                .ifPresent(there ->
                        window.background()
                                .write(
                                        () -> window.passwords().forgetAll(there.environment()),
                                        this::tell,
                                        why -> tell(FailureMessages.of(why).text())));
    }

    private void tell(String said) {
        shell.tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, said));
    }

    private void tell(PasswordRemoval done) {
        ScreenNotice.NoticeKind kind =
                done.isComplete() ? ScreenNotice.NoticeKind.GOOD : ScreenNotice.NoticeKind.WARNING;
        shell.tell(new ToastMessage(kind, done.sentence()));
    }

    /** Shows which keys there are. */
    private void askKeys() {
        window.dialogs()
                .whatToDo(
                        shell.commands().stream().filter(one -> !one.keys().isEmpty()).toList(),
                        List.of());
    }

    private Command changeKeys() {
        return new Command("changeKeys", "", this::askNewKeys);
    }

    /** Shows all commands, so that their keys can be changed. */
    private void askNewKeys() {
        window.dialogs().ask(close -> new DialogRequest.Keys(new KeysViewModel(commands, close)));
    }

    private void askPreferences() {
        var choices = new ArrayList<>(window.services().times().choices());
        choices.add(window.services().refresh().choice());
        choices.add(shell.idleLock().choice());
        window.dialogs().ask(close -> new DialogRequest.Preferences(choices, changeKeys(), close));
    }

    /** Shows which program this is. */
    private void askAbout() {
        window.background()
                .start(
                        ProgramFacts::ofThisRun,
                        this::showAbout,
                        why -> tell(FailureMessages.of(why).text()));
    }

    private void showAbout(ProgramFacts facts) {
        window.dialogs().ask(close -> new DialogRequest.About(new AboutPage(facts), close));
    }

    /** Shows what a person can look up. */
    private void askHelp() {
        window.dialogs()
                .ask(close -> new DialogRequest.Help(new HelpPage(shell.commands()), close));
    }

    private GuardDialogOpener guard() {
        return shell.guard();
    }

    private ObservableValue<Boolean> where(
            Function<EnvironmentViewModel, ObservableValue<Boolean>> value) {
        return shell.environmentProperty()
                .flatMap(_ ->
                        shell.open().map(value).orElseGet(() -> new SimpleBooleanProperty(false)));
    }

    private static ObservableBooleanValue expression(ObservableValue<Boolean> value) {
        return BooleanExpression.booleanExpression(value);
    }
}
