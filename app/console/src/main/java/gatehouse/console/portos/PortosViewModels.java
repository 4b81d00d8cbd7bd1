package gatehouse.console.portos;

import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.preferences.ListShare;
import gatehouse.console.sessions.EndedSessions;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.display.EmptyListAdvice;
import gatehouse.console.sessions.display.SessionColumnsViewModel;
import gatehouse.console.sessions.display.SessionTypeAhead;
import gatehouse.console.sessions.export.SessionExportViewModel;
import gatehouse.console.sessions.nearby.NearbyViewModel;
import gatehouse.console.shell.EnvironmentScope;
import gatehouse.console.shell.EnvironmentSignIn;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.SystemViewModels;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.ScreenNotice.NoticeKind;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a window shows of an environment's Portos. */
public final class PortosViewModels implements SystemViewModels {
    private static final double LIST_SHARE = 0.72;

    private final PortosServices services;
    private final EnvironmentLease lease;
    private final SessionsViewModel sessions;
    private final SessionDetailViewModel detail;
    private final NearbyViewModel nearby;
    private final WholeValueViewModel wholeId;
    private final SessionColumnsViewModel columns;
    private final SessionTypeAhead typeAhead;
    private final SessionExportViewModel export;
    private final ListShare listShare;
    private final EmptyListAdvice advice;
    private final PortosEnvironmentSignIn signIn;
    private final Subscription results;

    PortosViewModels(
            PortosServices services,
            EnvironmentScope scope,
            SessionListPreferences choices,
            WindowContext window) {
        this.services = services;
        this.lease = scope.lease();
        InstantSource there = services.connection().clock();
        var ended =
                new EndedSessions(
                        scope.lease().chosen(connectionType()).orElseThrow().id().value());
        this.sessions =
                new SessionsViewModel(
                        services.sessions(),
                        choices,
                        ended,
                        window.background(),
                        window.ticker(),
                        there,
                        window.times());
        this.detail =
                new SessionDetailViewModel(
                        scope.lease().environment(),
                        services.sessions(),
                        sessions,
                        window.background(),
                        window.clock(),
                        window.times());
        this.nearby =
                new NearbyViewModel(
                        detail,
                        sessions::view,
                        window.services().journal(),
                        window.background(),
                        window.clock(),
                        new SessionLinks(window).nearby());
        this.wholeId =
                SessionIdAccess.of(
                        sessions,
                        detail,
                        scope.lease().environment(),
                        scope.lease().chosen(connectionType()).orElseThrow(),
                        window);
        this.columns =
                new SessionColumnsViewModel(
                        window.preferences(),
                        window.background(),
                        scope.lease().environment().kind());
        this.advice =
                new EmptyListAdvice(
                        sessions, table -> services.sessions().own(table), window.background());
        this.listShare = new ListShare(window.preferences(), "sessions.listShare", LIST_SHARE);
        this.typeAhead = new SessionTypeAhead(window.background(), window.clock());
        this.export =
                new SessionExportViewModel(
                        sessions,
                        columns,
                        scope.lease().environment(),
                        scope.lease().chosen(connectionType()).orElseThrow().name(),
                        window.background(),
                        window.recorder(),
                        file ->
                                tell(
                                        window,
                                        NoticeKind.GOOD,
                                        MessageBundle.of("export.saved", file)));
        export.file()
                .troubleProperty()
                .subscribe((_, why) -> tell(window, NoticeKind.WARNING, why));
        this.signIn = new PortosEnvironmentSignIn(services, scope.lease(), sessions, window);
        this.results = services.acts().whenEnded((id, at) -> ended.ended(ended.key(id), at));
        sessions.live().heldProperty().bind(window.dialogs().isAsking());
        sessions.marks().armedProperty().bind(scope.guard().armedProperty());
    }

    private static void tell(WindowContext window, NoticeKind kind, String sentence) {
        if (!sentence.isEmpty()) {
            window.shell().tell(new ToastMessage(kind, sentence));
        }
    }

    /** Those of an environment that has a Portos. */
    public static PortosViewModels of(EnvironmentViewModel environment) {
        return environment.find(PortosViewModels.class).orElseThrow();
    }

    /** A lease of its own for what goes on whatever the window shows. */
    EnvironmentLease share() {
        return lease.share().orElseThrow();
    }

    /** What is asked and done. */
    PortosServices services() {
        return services;
    }

    /** The list of sessions. */
    public SessionsViewModel sessions() {
        return sessions;
    }

    /** The session beside the list. */
    public SessionDetailViewModel detail() {
        return detail;
    }

    /** What one asks next about the session beside the list. */
    public NearbyViewModel nearby() {
        return nearby;
    }

    /** The whole id of the session beside the list. */
    public WholeValueViewModel wholeId() {
        return wholeId;
    }

    /** The columns of the list. */
    public SessionColumnsViewModel columns() {
        return columns;
    }

    /** Finds a session of the list by typing. */
    public SessionTypeAhead typeAhead() {
        return typeAhead;
    }

    /** What is said in place of the rows of the list or above them. */
    public ReadOnlyObjectProperty<ScreenNotice> listNotice() {
        return advice.noticeProperty();
    }

    /** How much of the page the list has. */
    public ListShare listShare() {
        return listShare;
    }

    /** Takes what the list shows out of the window. */
    public SessionExportViewModel export() {
        return export;
    }

    @Override
    public List<ShellPlace> places() {
        return PortosWindow.PLACES;
    }

    @Override
    public Optional<ZoneId> timeZone() {
        return lease.chosen(connectionType()).flatMap(PortosAddress::timeZone);
    }

    @Override
    public Class<? extends OpenConnection> connectionType() {
        return PortosServices.class;
    }

    @Override
    public Optional<EnvironmentSignIn> signIn() {
        return Optional.of(signIn);
    }

    @Override
    public void refresh(ShellPlace place) {
        if (services.connection().signedIn().isPresent()) {
            sessions.read();
        }
    }

    @Override
    public Optional<String> text(ShellPlace place) {
        return detail.text();
    }

    @Override
    public Optional<FilterViewModel> filter(ShellPlace place) {
        return Optional.of(sessions.filter());
    }

    @Override
    public Subscription whenRead(Runnable act) {
        return sessions.stateProperty()
                .map(SessionListState::latest)
                .subscribe((before, now) -> {
                    if (!now.equals(before)) {
                        act.run();
                    }
                });
    }

    @Override
    public void leave() {
        signIn.forget();
        results.unsubscribe();
        sessions.close();
        sessions.live().heldProperty().unbind();
        sessions.marks().armedProperty().unbind();
    }
}
