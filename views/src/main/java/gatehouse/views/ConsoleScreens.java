package gatehouse.views;

import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.shell.DialogRequest.WindowDialog;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.shell.WindowPlaces;
import gatehouse.console.work.WindowSign;
import gatehouse.views.acts.ActDialogView;
import gatehouse.views.environments.ArmDialogView;
import gatehouse.views.environments.ChangeDialogView;
import gatehouse.views.environments.EnvironmentChooserView;
import gatehouse.views.environments.EnvironmentsPage;
import gatehouse.views.environments.SecretDialogView;
import gatehouse.views.filter.SaveFilterView;
import gatehouse.views.help.AboutView;
import gatehouse.views.help.HelpView;
import gatehouse.views.journal.ExportJournalView;
import gatehouse.views.journal.JournalPage;
import gatehouse.views.journal.VerifyJournalView;
import gatehouse.views.keys.KeysView;
import gatehouse.views.portos.PortosViews;
import gatehouse.views.shell.PaletteView;
import gatehouse.views.shell.PreferencesView;
import gatehouse.views.shell.ScreenFactory;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SignInSheet;
import gatehouse.views.shell.SystemViews;
import gatehouse.views.srs.SrsViews;
import gatehouse.views.superoffice.SuperOfficeViews;
import gatehouse.views.wire.export.HarDialogView;
import gatehouse.views.wire.export.VendorReportView;

import javafx.beans.value.ObservableValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds the views of one window from view-models; those of a system come from its views class. */
final class ConsoleScreens implements ScreenFactory {
    private final List<SystemViews<?>> systems;
    private final WindowPlaces own;
    private final List<PreferenceChoice> looks;
    private final Map<ShellPlace, Function<EnvironmentViewModel, ShellScreen>> places =
            new HashMap<>();

    ConsoleScreens(ShellViewModel shell, List<PreferenceChoice> looks) {
        this.looks = List.copyOf(looks);
        this.own = shell.places();
        this.systems =
                List.of(new PortosViews(shell), new SuperOfficeViews(shell), new SrsViews(shell));
        systems.forEach(system -> places.putAll(system.places()));
    }

    @Override
    public ShellScreen place(ShellPlace place, EnvironmentViewModel environment) {
        return Optional.ofNullable(places.get(place))
                .orElseThrow(() -> new IllegalArgumentException("no screen for " + place))
                .apply(environment);
    }

    @Override
    public ShellScreen place(WindowPlaces.ProgramPlace place) {
        return place == own.journal()
                ? new JournalPage(own.journal(), own::saveFilter)
                : new EnvironmentsPage(own.environments().model());
    }

    @Override
    public List<SystemWindow> systems() {
        return systems.stream().<SystemWindow>map(SystemViews::window).toList();
    }

    @Override
    public ObservableValue<Optional<WindowSign>> sign() {
        return systems.stream()
                .<ObservableValue<Optional<WindowSign>>>map(SystemViews::sign)
                .reduce((one, other) -> one.flatMap(sign -> sign.isPresent() ? one : other))
                .orElseThrow();
    }

    @Override
    public Optional<ShellScreen> dialog(DialogRequest question) {
        return switch (question) {
            case DialogRequest.None _ -> Optional.empty();
            case WindowDialog own -> Optional.of(dialog(own));
            case SystemDialog other -> Optional.of(dialog(other));
        };
    }

    private ShellScreen dialog(WindowDialog dialog) {
        return switch (dialog) {
            case DialogRequest.Act(var model, _) -> new ActDialogView(model);
            case DialogRequest.Arm(var model) -> new ArmDialogView(model);
            case DialogRequest.ChangeEnvironment(var model) -> new ChangeDialogView(model);
            case DialogRequest.Choose(var model) -> new EnvironmentChooserView(model);
            case DialogRequest.SignIns(var parts) -> new SignInSheet(parts, this::dialog);
            case DialogRequest.Secrets(var model) -> new SecretDialogView(model);
            case DialogRequest.ExportHar(var model) -> new HarDialogView(model);
            case DialogRequest.ReportCalls(var model) -> new VendorReportView(model);
            case DialogRequest.VerifyJournal(var model) -> new VerifyJournalView(model);
            case DialogRequest.ExportJournal(var model) -> new ExportJournalView(model);
            case DialogRequest.SaveFilter(var model) -> new SaveFilterView(model);
            case DialogRequest.Keys(var model) -> new KeysView(model);
            case DialogRequest.Preferences(var choices, var keys, var close) ->
                    new PreferencesView(
                            Stream.concat(looks.stream(), choices.stream()).toList(), keys, close);
            case DialogRequest.About(var page, var close) -> new AboutView(page, close);
            case DialogRequest.Help(var page, var close) -> new HelpView(page, close);
            case DialogRequest.Palette(var model) -> new PaletteView(model);
        };
    }

    private ShellScreen dialog(SystemDialog dialog) {
        return systems.stream()
                .flatMap(system -> screenOf(dialog, system).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen for " + dialog));
    }

    private static <D extends SystemDialog> Optional<ShellScreen> screenOf(
            SystemDialog dialog, SystemViews<D> system) {
        return system.dialogType().isInstance(dialog)
                ? Optional.of(system.dialog(system.dialogType().cast(dialog)))
                : Optional.empty();
    }
}
