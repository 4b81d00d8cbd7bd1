package gatehouse.console.superoffice;

import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginDetail;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.shell.EnvironmentScope;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellPlace.PlaceNeed;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a window has of SuperOffice: service logins and temporary keys. */
public final class SuperOfficeWindow implements SystemWindow {
    /** The service logins of this run. */
    public static final ShellPlace SERVICE_LOGIN =
            new ShellPlace("SERVICE_LOGIN", "service-login", PlaceNeed.ENVIRONMENT);

    /** What temporary keys are worth. */
    public static final ShellPlace TEMPORARY_KEY =
            new ShellPlace("TEMPORARY_KEY", "temporary-key", PlaceNeed.ENVIRONMENT);

    static final List<ShellPlace> PLACES = List.of(SERVICE_LOGIN, TEMPORARY_KEY);

    private final WindowContext window;
    private final SuperOfficeDialogOpener dialogs;

    /**
     * For one window.
     *
     * @param living the service logins of this run that may be alive, by environment
     */
    public SuperOfficeWindow(
            WindowContext window, Supplier<Map<Environment, List<ServiceLogin>>> living) {
        this.window = window;
        this.dialogs = new SuperOfficeDialogOpener(window, living);
    }

    /** What a person is asked about SuperOffice. */
    public SuperOfficeDialogOpener dialogs() {
        return dialogs;
    }

    @Override
    public List<ShellPlace> places() {
        return PLACES;
    }

    @Override
    public Callable<List<EntryLink>> links(Exchange call) {
        List<EntryLink> found =
                window.find(SuperOfficeViewModels.class, call)
                        .map(there ->
                                Stream.concat(
                                                toVerdict(there.keys(), call),
                                                toLogin(there.logins(), call))
                                        .toList())
                        .orElse(List.of());
        return () -> found;
    }

    private Stream<EntryLink> toLogin(ServiceLoginsViewModel logins, Exchange call) {
        return logins.rows().stream()
                .filter(login -> login.call().equals(OptionalLong.of(call.number())))
                .map(ServiceLogin::number)
                .map(number ->
                        new EntryLink(
                                MessageBundle.of("wire.toLogin"),
                                () -> {
                                    window.shell().placeProperty().set(SERVICE_LOGIN);
                                    logins.selectedProperty().set(number);
                                }));
    }

    private Stream<EntryLink> toVerdict(TemporaryKeysViewModel keys, Exchange call) {
        return keys.restingOn(call.number()).stream()
                .mapToObj(number ->
                        new EntryLink(
                                MessageBundle.of("wire.toVerdict"),
                                () -> {
                                    window.shell().placeProperty().set(TEMPORARY_KEY);
                                    keys.selectedProperty().set(number);
                                }));
    }

    @Override
    public List<PaletteSource> sources() {
        return List.of(new PastedKeySource(window), new LoginSource(window));
    }

    @Override
    public List<Command> commands() {
        ObservableBooleanValue there = window.has(SuperOfficeViewModels.class);
        Supplier<String> missing = window.obstacles()::missing;
        return List.of(
                new Command("openLogin", "", there, missing, dialogs::openLogin),
                new Command(
                        "checkLogin",
                        "",
                        selected(ServiceLoginDetail::hasKey),
                        () -> whyNot("obstacle.loginKeyless"),
                        () ->
                                window.with(
                                        SuperOfficeViewModels.class, one -> one.logins().check())),
                new Command(
                        "reportLogin",
                        "",
                        selected(ServiceLoginDetail::reportable),
                        () -> whyNot("obstacle.loginUnreportable"),
                        dialogs::reportLogin),
                new Command(
                        "removeLogin",
                        "",
                        selected(ServiceLoginDetail::removable),
                        () -> whyNot("obstacle.loginOver"),
                        dialogs::removeLogin),
                new Command("soSignIn", "", there, missing, dialogs::signIn));
    }

    private ObservableBooleanValue selected(Predicate<ServiceLoginDetail> holds) {
        return window.holds(
                SuperOfficeViewModels.class,
                there -> there.logins().detailProperty().map(now -> now.filter(holds).isPresent()));
    }

    private String whyNot(String key) {
        return window.find(SuperOfficeViewModels.class)
                .map(there -> there.logins().detailProperty().get())
                .map(one -> MessageBundle.of(one.isEmpty() ? "obstacle.noLogin" : key))
                .orElseGet(window.obstacles()::missing);
    }

    @Override
    public Optional<SuperOfficeViewModels> open(EnvironmentScope scope) {
        Optional<SuperOfficeViewModels> opened =
                scope.lease()
                        .find(SuperOfficeServices.class)
                        .map(services -> new SuperOfficeViewModels(services, scope, window));
        opened.ifPresent(there -> there.access().signInBy(dialogs::signIn));
        return opened;
    }

    @Override
    public String lostWith(Environment environment) {
        return dialogs.forgottenKeys(environment);
    }

    @Override
    public boolean mayQuit(Runnable quit) {
        return dialogs.mayQuit(quit);
    }
}
