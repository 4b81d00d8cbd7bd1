package gatehouse.console.servicelogin;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.RowList;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

import java.util.Optional;

/** The place of the service logins: what to open, what was opened in this run, the one chosen. */
public final class ServiceLoginsViewModel {
    private final Environment environment;
    private final ServiceLoginService logins;
    private final SuperOfficeAccessViewModel access;
    private final Subscription results;
    private final TimeFormat times;
    private final LatestRequest looking;
    private final LatestRequest checking;
    private final LoginKeyAccess key;
    private final ServiceLoginForm form = new ServiceLoginForm();
    private final RowList<ServiceLogin> rows = new RowList<>();
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<ServiceLoginDetail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ScreenNotice> said =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** The place over the logins of an environment; follows every act, whoever asked for it. */
    public ServiceLoginsViewModel(
            Environment environment,
            ServiceLoginService logins,
            SuperOfficeAccessViewModel access,
            Background background,
            TimeFormat times,
            LoginKeyAccess.KeyAccessMaker keys) {
        this.environment = environment;
        this.logins = logins;
        this.access = access;
        this.times = times;
        this.looking = new LatestRequest(background);
        this.checking = new LatestRequest(background);
        this.results =
                logins.whenActed(result ->
                        background.onUi(
                                ServiceLoginService.isOpened(result)
                                        ? this::showNewest
                                        : this::show));
        this.key = keys.of(() -> detail.get().flatMap(ServiceLoginDetail::whole));
        selected.subscribe(_ -> choose());
        show();
    }

    /** As whom calls are sent. */
    public SuperOfficeAccessViewModel access() {
        return access;
    }

    /** What to open. */
    public ServiceLoginForm form() {
        return form;
    }

    /** Those opened in this run, the newest first. */
    public RowList<ServiceLogin> rows() {
        return rows;
    }

    /** When one was opened, as time of day. */
    public String opened(ServiceLogin login) {
        return times.clock(login.openedAt());
    }

    /** The number of the one that is looked at; 0 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The one that is looked at. */
    public ReadOnlyObjectProperty<Optional<ServiceLoginDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** What came of the last check. */
    public ReadOnlyObjectProperty<ScreenNotice> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether the answer to a check is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Finds the address of this computer once, to be offered. */
    public void open() {
        show();
        if (form.ownProperty().get().isEmpty()) {
            looking.ask(
                    logins::ownAddress, found -> form.offer(found.orElse("")), _ -> form.offer(""));
        }
    }

    /** Asks whether the chosen one is alive. */
    public void check() {
        chosen().map(one -> one.session().key())
                .ifPresent(key -> {
                    busy.set(true);
                    said.set(ScreenNotice.NONE);
                    checking.ask(() -> logins.check(key), this::checked, _ -> busy.set(false));
                });
    }

    /** The key of the chosen one. */
    public LoginKeyAccess key() {
        return key;
    }

    /** The act that opens one; empty where nothing can be sent. */
    public Optional<ActProposal> toOpen() {
        String as = access.asProperty().get();
        if (!form.good().get() || as.isEmpty()) {
            return Optional.empty();
        }
        String remoteIp = form.remoteIpProperty().get().strip();
        return Optional.of(
                LoginPhrases.create(logins, as, new LoginOpening(remoteIp, form.members())));
    }

    /** The act that removes the chosen one; empty where it has no id or has ended. */
    public Optional<ActProposal> toRemove() {
        return chosen().filter(ServiceLogin::mayLive)
                .flatMap(one ->
                        Optional.ofNullable(one.session().loginId())
                                .map(id -> LoginPhrases.remove(logins, one, id)));
    }

    /** The act that reports the chosen one as active; empty where it has no key or has ended. */
    public Optional<ActProposal> toReport() {
        return chosen().filter(ServiceLogin::mayLive)
                .flatMap(one ->
                        Optional.ofNullable(one.session().key())
                                .map(key -> LoginPhrases.report(logins, one, key)));
    }

    /** Listens to nothing more. */
    public void leave() {
        results.unsubscribe();
        close();
    }

    /** Asks nothing more, and leaves no key on the clipboard. */
    public void close() {
        looking.cancel();
        checking.cancel();
        busy.set(false);
        key.clear();
    }

    private void showNewest() {
        show();
        rows.stream().findFirst().ifPresent(newest -> selected.set(newest.number()));
    }

    private void show() {
        rows.show(logins.made().all());
        choose();
    }

    private void choose() {
        said.set(ScreenNotice.NONE);
        key.hide();
        detail.set(chosen().map(one -> new ServiceLoginDetail(environment, one, times)));
    }

    private Optional<ServiceLogin> chosen() {
        return rows.stream().filter(one -> one.number() == selected.get()).findFirst();
    }

    private void checked(ServiceLoginCheck check) {
        busy.set(false);
        show();
        said.set(
                ServiceLoginMessages.notice(
                        check.alive().orElse(false), ServiceLoginMessages.of(check)));
    }
}
