package gatehouse.console.portos;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.filter.ValueFilter;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What leads from the session that is looked at to others like it, and from it and from the list to
 * their calls.
 */
record SelectedSessionCommands(WindowContext window) {
    /** Finds the pages of lists of sessions in the network log. */
    private static final String LIST_CALLS = "for:list-sessions";

    List<Command> all() {
        return List.of(
                only("filterPerson", SessionFields.USER),
                only("filterDevice", SessionFields.DEVICE),
                only("filterDeviceType", SessionFields.DEVICE_TYPE),
                without("leaveOutPerson", SessionFields.USER),
                without("leaveOutDevice", SessionFields.DEVICE),
                without("leaveOutDeviceType", SessionFields.DEVICE_TYPE),
                new Command(
                        "showCalls",
                        "",
                        selected(_ -> true),
                        () -> why("revoke.obstacle.nothing"),
                        this::showCalls),
                new Command(
                        "showListCalls",
                        "",
                        window.has(PortosViewModels.class),
                        () -> window.obstacles().missing(),
                        () -> show(LIST_CALLS)));
    }

    private Command only(String key, SessionField field) {
        return filtering(key, field, FilterViewModel::only);
    }

    private Command without(String key, SessionField field) {
        return filtering(key, field, FilterViewModel::without);
    }

    private Command filtering(
            String key, SessionField field, BiConsumer<FilterViewModel, String> change) {
        return new Command(
                key,
                "",
                selected(session -> ValueFilter.term(field, session).isPresent()),
                () -> why(session().isEmpty() ? "revoke.obstacle.nothing" : "obstacle.noValue"),
                () -> change(field, change));
    }

    private void change(SessionField field, BiConsumer<FilterViewModel, String> change) {
        session()
                .flatMap(session -> ValueFilter.term(field, session))
                .ifPresent(term ->
                        window.with(
                                PortosViewModels.class,
                                there -> change.accept(there.sessions().filter(), term)));
    }

    /** The network log has the starts of ids only. */
    private void showCalls() {
        session()
                .map(session -> SessionFormatter.shortId(session.sessionId()).replace("…", ""))
                .ifPresent(this::show);
    }

    private void show(String filter) {
        WireViewModel calls = window.shell().wire();
        calls.rearrange(arranged -> arranged.hidingNothing().filter(filter));
        calls.drawer().show();
    }

    private ObservableBooleanValue selected(Predicate<Session> holds) {
        return window.holds(
                PortosViewModels.class,
                portos ->
                        portos.detail()
                                .words()
                                .map(now -> now.map(SessionFormatter::session).filter(holds))
                                .map(Optional::isPresent));
    }

    private Optional<Session> session() {
        return window.find(PortosViewModels.class)
                .flatMap(portos -> portos.detail().words().getValue())
                .map(SessionFormatter::session);
    }

    private String why(String key) {
        return window.find(PortosViewModels.class).isEmpty()
                ? window.obstacles().missing()
                : MessageBundle.of(key);
    }
}
