package gatehouse.console.portos;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.tour.TourStage;
import gatehouse.console.tour.TourStep;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.FoldedText;
import gatehouse.console.words.MessageBundle;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The steps of the tour that are about sessions: find one, look at it, end it, see its call. */
final class PortosTour {
    /** So many rows are searched for somebody whom one may look for. */
    private static final int SEARCHED = 200;

    private final WindowContext window;
    private final Instant begun;
    private String caller = "";

    PortosTour(WindowContext window, Instant begun) {
        this.window = window;
        this.begun = begun;
    }

    /** None where the environment has no sessions. */
    List<TourStep> steps() {
        return window.find(PortosViewModels.class).isEmpty()
                ? List.of()
                : List.of(
                        new TourStep(TourStage.FIND, "tour.find", "palette", caller(), this::finds),
                        step(TourStage.LOOK, "tour.look", "", this::looks),
                        step(TourStage.ACT, "tour.revoke", "revoke", this::revokes),
                        step(TourStage.CALL, "tour.call", "wireFilter", this::looksAtCall));
    }

    private static TourStep step(
            TourStage stage,
            String textKey,
            String command,
            Function<Runnable, Subscription> watching) {
        return new TourStep(stage, textKey, command, new SimpleStringProperty(""), watching);
    }

    /** Another filter leaves one person only, or a session of the one to look for is selected. */
    private Subscription finds(Runnable done) {
        return in(portos -> {
            SessionsViewModel list = portos.sessions();
            String before = list.filter().textProperty().get();
            return list.rows()
                    .subscribe(() -> {
                        if (!list.filter().textProperty().get().equals(before)
                                && isOfOnePerson(list)) {
                            done.run();
                        }
                    })
                    .and(
                            list.selectedProperty()
                                    .subscribe((_, id) -> {
                                        if (isOfCaller(list, id)) {
                                            done.run();
                                        }
                                    }));
        });
    }

    private static boolean isOfOnePerson(SessionsViewModel list) {
        return !list.rows().isEmpty()
                && list.rows().stream()
                        .map(line -> line.session().userName())
                        .allMatch(list.rows().getFirst().session().userName()::equals);
    }

    private boolean isOfCaller(SessionsViewModel list, String id) {
        return list.session(id)
                .map(session -> lastName(list, session))
                .filter(name -> !name.isEmpty() && name.equals(caller))
                .isPresent();
    }

    private Subscription looks(Runnable done) {
        return in(portos -> {
            SessionDetailViewModel detail = portos.detail();
            return detail.stateProperty()
                    .subscribe(now -> {
                        if (now instanceof SessionDetailState.Shown
                                && detail.revocable().isPresent()) {
                            done.run();
                        }
                    });
        });
    }

    private Subscription revokes(Runnable done) {
        return in(portos ->
                portos.services().acts().whenEnded((_, _) -> window.background().onUi(done)));
    }

    private Subscription looksAtCall(Runnable done) {
        WireViewModel wire = window.shell().wire();
        return wire.selectedProperty()
                .subscribe(_ -> {
                    boolean isNew =
                            wire.selectedCall()
                                    .filter(call -> !call.exchange().sentAt().isBefore(begun))
                                    .isPresent();
                    if (isNew && !wire.actFilter().getValue().isEmpty()) {
                        done.run();
                    }
                });
    }

    private Subscription in(Function<PortosViewModels, Subscription> watching) {
        return window.find(PortosViewModels.class).map(watching).orElse(Subscription.EMPTY);
    }

    /** The last name of somebody in the list, once names are known; then it stays the same. */
    private ObservableValue<String> caller() {
        return window.shell()
                .environmentProperty()
                .flatMap(_ ->
                        window.find(PortosViewModels.class)
                                .map(PortosViewModels::sessions)
                                .<ObservableValue<String>>map(
                                        list -> list.contextProperty().map(_ -> caller(list)))
                                .orElseGet(() -> new SimpleStringProperty(caller)));
    }

    private String caller(SessionsViewModel list) {
        if (caller.isEmpty()) {
            caller =
                    list.rows().stream()
                            .limit(SEARCHED)
                            .map(SessionLine::session)
                            .filter(one -> list.ownershipOf(one) == SessionOwnership.NO)
                            .map(one -> lastName(list, one))
                            .filter(name -> !name.isEmpty())
                            .findFirst()
                            .orElse("");
        }
        return caller.isEmpty() ? MessageBundle.of("tour.anyName") : caller;
    }

    /** As every keyboard can type it; empty where the person has no name. */
    private static String lastName(SessionsViewModel list, Session session) {
        String name = list.directory().person(session.userName());
        return name.equals(session.userName())
                ? ""
                : FoldedText.of(name.substring(name.lastIndexOf(' ') + 1));
    }
}
