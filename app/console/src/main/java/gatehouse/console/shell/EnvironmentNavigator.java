package gatehouse.console.shell;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.connections.portos.KnownDeviceStore;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosSignInAnswer;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.desk.EnvironmentOpener;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.recording.OrphanedSessionsViewModel;
import gatehouse.console.sessions.SessionListPreferences;
import gatehouse.console.srs.SrsServices;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/** The environment on the screen: opened, signed in to, lost, left. */
final class EnvironmentNavigator {
    private final EnvironmentOpener desks;
    private final DialogHost questions;
    private final ToastQueue news;
    private final SessionListPreferences choices;
    private final Background background;
    private final DelayTicker ticker;
    private final InstantSource clock;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<EnvironmentState> state =
            new ReadOnlyObjectWrapper<>(new EnvironmentState.Opening(Environment.SANDBOX));
    private int openings;

    EnvironmentNavigator(
            EnvironmentOpener desks,
            DialogHost questions,
            ToastQueue news,
            SessionListPreferences choices,
            Background background,
            DelayTicker ticker,
            InstantSource clock,
            TimeFormat times) {
        this.desks = desks;
        this.questions = questions;
        this.news = news;
        this.choices = choices;
        this.background = background;
        this.ticker = ticker;
        this.clock = clock;
        this.times = times;
        var journal = new JournalDialogOpener(desks, questions, news, background);
        journal.watch(() -> state.get().environment());
    }

    ReadOnlyObjectProperty<EnvironmentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Optional<EnvironmentViewModel> model() {
        return switch (state.get()) {
            case EnvironmentState.SignedIn(EnvironmentViewModel model) -> Optional.of(model);
            case EnvironmentState.SignedOut(EnvironmentViewModel model) -> Optional.of(model);
            case EnvironmentState.Opening _, EnvironmentState.Failed _ -> Optional.empty();
        };
    }

    /** Leaves what is open, read-only, and opens another environment. */
    void go(Environment environment) {
        questions.leave();
        model().ifPresent(this::leave);
        state.set(new EnvironmentState.Opening(environment));
        openings++;
        int own = openings;
        background.write(
                () -> desks.open(environment),
                lease -> opened(own, lease),
                why -> failed(own, environment, why));
    }

    /** Shows another connection of the environment that is open, which is read-only again. */
    void choose(ConnectionSpec connection) {
        model().ifPresent(shown -> {
            questions.leave();
            shown.leave();
            EnvironmentLease lease = shown.desk();
            state.set(new EnvironmentState.Opening(shown.environment()));
            openings++;
            int own = openings;
            background.write(
                    () -> lease.choose(connection),
                    _ -> opened(own, lease),
                    why -> failed(own, shown.environment(), why));
        });
    }

    /** A lease that comes after the person has gone elsewhere is given back. */
    private void opened(int opening, EnvironmentLease lease) {
        if (opening == openings) {
            opened(lease);
        } else {
            close(lease);
        }
    }

    private void failed(int opening, Environment environment, WorkFailure why) {
        if (opening == openings) {
            state.set(new EnvironmentState.Failed(environment, why));
        }
    }

    void signIn() {
        model().ifPresent(model -> model.portos().ifPresent(there -> signIn(model, there, "")));
    }

    void signOut() {
        model().ifPresent(model -> {
            questions.leave();
            model.guard().retire();
            model.portos().ifPresent(this::endOwnSession);
            state.set(new EnvironmentState.SignedOut(model));
        });
    }

    private void endOwnSession(PortosViewModels there) {
        there.desk()
                .connection()
                .leave()
                .ifPresent(who ->
                        background.write(
                                () -> there.desk().endSession(who),
                                done -> done.ifPresent(this::tell),
                                this::notEnded));
    }

    private void notEnded(WorkFailure why) {
        news.tell(
                new ToastMessage(
                        ScreenNotice.NoticeKind.WARNING, FailureMessages.of(why, "Portos").text()));
    }

    private void tell(SignOutResult done) {
        news.tell(SignOutWords.toast(done, times));
    }

    private void opened(EnvironmentLease opened) {
        opened.find(SrsServices.class).ifPresent(this::tellWhatWasLeft);
        var model = new EnvironmentViewModel(opened, choices, background, ticker, clock, times);
        boolean signedIn =
                opened.find(PortosServices.class)
                        .filter(there -> there.connection().signedIn().isPresent())
                        .isPresent();
        state.set(
                signedIn
                        ? new EnvironmentState.SignedIn(model)
                        : new EnvironmentState.SignedOut(model));
        model.portos()
                .ifPresent(there -> {
                    there.desk()
                            .connection()
                            .whenLost(() -> background.onUi(() -> lost(model, there)));
                    there.sessions().live().heldProperty().bind(questions.isAsking());
                    if (!signedIn) {
                        signIn(model, there, "");
                    }
                });
    }

    /** An earlier Gatehouse may have died with a session of screen recording open. */
    private void tellWhatWasLeft(SrsServices there) {
        background.start(
                there.notes()::left,
                left ->
                        OrphanedSessionsViewModel.words(left, times)
                                .ifPresent(text ->
                                        news.tell(
                                                new ToastMessage(
                                                        ScreenNotice.NoticeKind.WARNING, text))),
                why ->
                        news.tell(
                                new ToastMessage(
                                        ScreenNotice.NoticeKind.WARNING,
                                        FailureMessages.of(why, "SRS").text())));
    }

    private void signIn(EnvironmentViewModel model, PortosViewModels there, String why) {
        questions.whoIsThere(model, there.desk(), why, answer -> signedIn(model, answer));
    }

    private void signedIn(EnvironmentViewModel model, PortosSignInAnswer answer) {
        Optional<EnvironmentViewModel> shown = model().filter(model::isOver);
        if (shown.isEmpty()) {
            return;
        }
        questions.leaveSignIn();
        state.set(new EnvironmentState.SignedIn(shown.get()));
        shown.get().sessions().read();
        String warning = warning(answer);
        if (!warning.isEmpty()) {
            news.tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, warning));
        }
    }

    /** What a sign-in that worked has done besides; empty where there is nothing to say. */
    private static String warning(PortosSignInAnswer answer) {
        var warnings = new ArrayList<String>();
        if (answer.caller() instanceof PortosCaller.Login(PortosSignInResult signed)
                && KnownDeviceStore.isTill(signed.deviceEnvName())) {
            warnings.add(MessageBundle.of("signIn.wasTill", signed.deviceName()));
        }
        if (!answer.noted()) {
            warnings.add(MessageBundle.of("signIn.notRecorded"));
        }
        return String.join(" ", warnings);
    }

    /** A 401 came: the token is dead, and nothing more goes out before a new sign-in. */
    private void lost(EnvironmentViewModel model, PortosViewModels there) {
        if (state.get() instanceof EnvironmentState.SignedIn(EnvironmentViewModel open)
                && open.equals(model)) {
            if (isPlayed(model, there)) {
                go(Environment.SANDBOX);
                news.tell(
                        new ToastMessage(
                                ScreenNotice.NoticeKind.WARNING, MessageBundle.of("signIn.again")));
                return;
            }
            model.guard().retire();
            state.set(new EnvironmentState.SignedOut(model));
            signIn(model, there, MessageBundle.of("signIn.lost"));
        }
    }

    /**
     * The sandbox is signed in to by itself, as nobody should need its password; a list that never
     * came says that this would not help.
     */
    private static boolean isPlayed(EnvironmentViewModel model, PortosViewModels there) {
        return model.environment().equals(Environment.SANDBOX)
                && !there.sessions().rows().isEmpty();
    }

    private void leave(EnvironmentViewModel model) {
        model.leave();
        close(model.desk());
    }

    /** Blocks while the last lease signs out; a fault of the program goes to its own handler. */
    private void close(EnvironmentLease lease) {
        background.write(
                () -> {
                    lease.close();
                    return lease;
                },
                _ -> {},
                _ -> {});
    }
}
