package gatehouse.console.shell;

import gatehouse.clients.portos.SignedIn;
import gatehouse.console.connections.portos.KnownDevices;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.desk.Desk;
import gatehouse.console.desk.Desks;
import gatehouse.console.desk.SrsDesk;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.Reason;
import gatehouse.console.recording.LeftSessionsViewModel;
import gatehouse.console.sessions.ListChoices;
import gatehouse.console.sessions.SignOutService;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Latest;
import gatehouse.console.work.Notice;
import gatehouse.console.work.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The environment on the screen: opened, signed in to, lost, left. */
final class OpenDesk {
    private final Desks desks;
    private final Questions questions;
    private final News news;
    private final ListChoices choices;
    private final Background background;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Latest opening;
    private final ReadOnlyObjectWrapper<DeskState> state =
            new ReadOnlyObjectWrapper<>(new DeskState.Opening(Environment.SANDBOX));

    OpenDesk(
            Desks desks,
            Questions questions,
            News news,
            ListChoices choices,
            Background background,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        this.desks = desks;
        this.questions = questions;
        this.news = news;
        this.choices = choices;
        this.background = background;
        this.ticker = ticker;
        this.clock = clock;
        this.zone = zone;
        this.opening = new Latest(background);
    }

    ReadOnlyObjectProperty<DeskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Optional<DeskViewModel> model() {
        return switch (state.get()) {
            case DeskState.SignedIn(DeskViewModel model) -> Optional.of(model);
            case DeskState.SignedOut(DeskViewModel model) -> Optional.of(model);
            case DeskState.Opening _, DeskState.Failed _ -> Optional.empty();
        };
    }

    /** Leaves what is open, read-only, and opens another environment. */
    void go(Environment environment) {
        questions.leave();
        model().ifPresent(this::leave);
        state.set(new DeskState.Opening(environment));
        opening.ask(
                () -> desks.open(environment),
                this::opened,
                why -> state.set(new DeskState.Failed(environment, why)));
    }

    void signIn() {
        model().ifPresent(model -> model.portos().ifPresent(there -> signIn(model, there, "")));
    }

    void signOut() {
        model().ifPresent(model -> {
            questions.leave();
            model.guard().lock();
            model.portos().ifPresent(this::endOwnSession);
            state.set(new DeskState.SignedOut(model));
        });
    }

    private void endOwnSession(PortosViewModels there) {
        there.desk()
                .connection()
                .leave()
                .ifPresent(who ->
                        background.write(
                                () -> there.desk().signOut().signOut(who, reason()),
                                done -> tell(who.caller(), done),
                                this::notEnded));
    }

    private static Reason reason() {
        return new Reason(Words.of("signOut.reason"), "");
    }

    private void notEnded(Failure why) {
        news.tell(new Toast(Notice.Kind.WARNING, FailureWords.of(why, "Portos").text()));
    }

    /** An API key has signed in nowhere. */
    private void tell(PortosCaller who, SignOutService.SignedOut done) {
        if (who instanceof PortosCaller.Key) {
            return;
        }
        news.tell(SignOutWords.toast(done, zone));
    }

    private void opened(Desk opened) {
        opened.srs().ifPresent(this::tellWhatWasLeft);
        var model = new DeskViewModel(opened, choices, background, ticker, clock, zone);
        boolean signedIn =
                opened.portos()
                        .filter(there -> there.connection().signedIn().isPresent())
                        .isPresent();
        state.set(signedIn ? new DeskState.SignedIn(model) : new DeskState.SignedOut(model));
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
    private void tellWhatWasLeft(SrsDesk there) {
        background.start(
                there.notes()::left,
                left ->
                        LeftSessionsViewModel.words(left, zone)
                                .ifPresent(text -> news.tell(new Toast(Notice.Kind.WARNING, text))),
                why ->
                        news.tell(
                                new Toast(
                                        Notice.Kind.WARNING, FailureWords.of(why, "SRS").text())));
    }

    private void signIn(DeskViewModel model, PortosViewModels there, String why) {
        questions.whoIsThere(model, there.desk(), why, caller -> signedIn(model, there, caller));
    }

    private void signedIn(DeskViewModel model, PortosViewModels there, PortosCaller caller) {
        if (model().filter(model::equals).isEmpty()) {
            there.desk().connection().forget();
            return;
        }
        state.set(new DeskState.SignedIn(model));
        there.sessions().read();
        if (caller instanceof PortosCaller.Login(SignedIn answer)
                && KnownDevices.isTill(answer.deviceEnvName())) {
            String text = Words.of("signIn.wasTill", answer.deviceName());
            news.tell(new Toast(Notice.Kind.WARNING, text));
        }
    }

    /** A 401 came: the token is dead, and nothing more goes out before a new sign-in. */
    private void lost(DeskViewModel model, PortosViewModels there) {
        if (state.get() instanceof DeskState.SignedIn(DeskViewModel open) && open.equals(model)) {
            if (isPlayed(model, there)) {
                go(Environment.SANDBOX);
                news.tell(new Toast(Notice.Kind.WARNING, Words.of("signIn.again")));
                return;
            }
            model.guard().lock();
            state.set(new DeskState.SignedOut(model));
            signIn(model, there, Words.of("signIn.lost"));
        }
    }

    /**
     * The sandbox is signed in to by itself, as nobody should need its password; a list that never
     * came says that this would not help.
     */
    private static boolean isPlayed(DeskViewModel model, PortosViewModels there) {
        return model.environment().equals(Environment.SANDBOX)
                && !there.sessions().rows().isEmpty();
    }

    private void leave(DeskViewModel model) {
        model.leave();
        background.write(
                () -> {
                    model.desk().close();
                    return model;
                },
                _ -> {},
                _ -> {});
    }
}
