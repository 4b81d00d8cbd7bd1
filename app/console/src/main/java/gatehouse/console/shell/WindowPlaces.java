package gatehouse.console.shell;

import gatehouse.console.environments.editor.EditorServices;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.keys.CommandKeys;
import gatehouse.console.preferences.WindowTimes;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which place is on the screen, be it of the environment or of the program, and its commands. */
public final class WindowPlaces {
    private final ShellViewModel shell;
    private final WindowTimes times;
    private final CommandKeys keys;
    private final DialogHost dialogs;
    private final ObjectProperty<ShellPlace> place;
    private final JournalPlace journal;
    private final EnvironmentsPlace environments;

    /** Of one window, which shows a place already. */
    WindowPlaces(WindowContext window, List<SystemWindow> systems, EditorServices editing) {
        this.shell = window.shell();
        this.times = window.services().times();
        this.keys = window.services().keys();
        this.dialogs = window.dialogs();
        this.place = shell.placeProperty();
        this.journal = new JournalPlace(window, systems);
        this.environments = new EnvironmentsPlace(editing, window);
        shell.environmentProperty().subscribe(this::showShop);
        shell.environmentProperty().subscribe(_ -> shell.open().ifPresent(this::toNearest));
    }

    /** Not every environment has every place. */
    private void toNearest(EnvironmentViewModel opened) {
        place.set(opened.nearest(place.get()));
    }

    /** While an environment is opened, times stay as they are. */
    private void showShop(EnvironmentState now) {
        if (!(now instanceof EnvironmentState.Opening)) {
            times.showShop(shell.open().flatMap(EnvironmentViewModel::timeZone));
        }
    }

    /** A place of the program itself, which is there whichever environment is open. */
    public interface ProgramPlace {
        /** Which place. */
        ShellPlace place();

        /** Goes there. */
        void show();

        /** Reads again what it shows. */
        void refresh();

        /** What is looked at, as text to be copied; empty where nothing is. */
        default Optional<String> text() {
            return Optional.empty();
        }

        /** What is typed to see fewer; empty where nothing is. */
        default Optional<FilterViewModel> filter() {
            return Optional.empty();
        }
    }

    /** The places of the program itself, in their order. */
    public List<ProgramPlace> own() {
        return List.of(journal, environments);
    }

    /** The place of the journal. */
    public JournalPlace journal() {
        return journal;
    }

    /** The place where environments are edited. */
    public EnvironmentsPlace environments() {
        return environments;
    }

    /** What is looked at in the place on the screen, as text to be copied. */
    public Optional<String> text() {
        return shown(ProgramPlace::text, there -> there.text(place.get()));
    }

    /** Asks under which name to save the filter of the place on the screen. */
    public void saveFilter() {
        filter().ifPresent(dialogs::whichName);
    }

    /** Calls back once the person wants other times or keys, until the subscription ends. */
    public Subscription writtenOtherwise(Runnable changed) {
        return Subscription.combine(
                times.format().changes(changed), keys.changes().subscribe((_, _) -> changed.run()));
    }

    /** Says in which zone times are; empty where that is the usual one. */
    public String timeSign() {
        return times.sign();
    }

    List<Command> commands() {
        return Stream.concat(
                        Stream.of(
                                new Command(
                                        "clearFilter",
                                        "",
                                        filtered(),
                                        this::unfiltered,
                                        this::clearFilter),
                                new Command(
                                        "keepFilter",
                                        "",
                                        filtered(),
                                        this::unfiltered,
                                        this::saveFilter)),
                        journal.commands().stream())
                .toList();
    }

    /** Whether the place on the screen can be read again. */
    ObservableBooleanValue refreshable() {
        return expression(
                place.flatMap(now ->
                        shell.environmentProperty()
                                .map(_ -> now.isOfProgram() || shell.open().isPresent())));
    }

    void refresh() {
        ownShown()
                .ifPresentOrElse(
                        ProgramPlace::refresh,
                        () -> shell.open().ifPresent(there -> there.refresh(place.get())));
    }

    private ObservableBooleanValue filtered() {
        return expression(
                place.flatMap(_ ->
                        shell.environmentProperty()
                                .flatMap(_ ->
                                        filter().<ObservableValue<Boolean>>map(filter ->
                                                        filter.textProperty()
                                                                .map(text -> !text.isEmpty()))
                                                .orElseGet(
                                                        () -> new SimpleBooleanProperty(false)))));
    }

    private String unfiltered() {
        return MessageBundle.of("obstacle.noFilter");
    }

    private void clearFilter() {
        filter().ifPresent(filter -> filter.clear().run());
    }

    private Optional<FilterViewModel> filter() {
        return shown(ProgramPlace::filter, there -> there.filter(place.get()));
    }

    private <T> Optional<T> shown(
            Function<ProgramPlace, Optional<T>> ofProgram,
            Function<EnvironmentViewModel, Optional<T>> ofEnvironment) {
        return place.get().isOfProgram()
                ? ownShown().flatMap(ofProgram)
                : shell.open().flatMap(ofEnvironment);
    }

    private Optional<ProgramPlace> ownShown() {
        return own().stream().filter(one -> one.place().equals(place.get())).findFirst();
    }

    private static ObservableBooleanValue expression(ObservableValue<Boolean> value) {
        return BooleanExpression.booleanExpression(value);
    }
}
