package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The expert's field for the one filter that Portos documents, on the session id (contract: Portos
 * 10, rule 4). Its answer can be looked at, one session at a time, and is never the basis of ending
 * many.
 */
public final class ServerSearchViewModel {
    private final SessionService sessions;
    private final Consumer<Session> chosen;
    private final Runnable close;
    private final LatestRequest asking;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper answer =
            new ReadOnlyStringWrapper(MessageBundle.of("server.ask.then"));
    private final RowList<Session> found = new RowList<>();

    /**
     * @param chosen gets the session that the person wants to look at
     * @param close takes the question off the screen
     */
    public ServerSearchViewModel(
            SessionService sessions,
            Background background,
            Consumer<Session> chosen,
            Runnable close) {
        this.sessions = sessions;
        this.chosen = chosen;
        this.close = close;
        this.asking = new LatestRequest(background);
    }

    /** What to ask, in the server's own syntax, such as {@code soZIt6uj…} or {@code gt:s;lt:t}. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether the answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of it. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The sessions that the server answered with, one page of them. */
    public RowList<Session> found() {
        return found;
    }

    /** Asks once; a new question drops the answer of the one before. */
    public void ask() {
        String wanted = filter.get().strip();
        if (wanted.isEmpty()) {
            return;
        }
        busy.set(true);
        answer.set(MessageBundle.of("server.ask.busy"));
        found.show(List.of());
        asking.ask(() -> sessions.ask(wanted), this::answered, this::failed);
    }

    /** Goes to a session of the answer. */
    public void look(Session session) {
        cancel();
        chosen.accept(session);
    }

    /** Leaves. */
    public void cancel() {
        asking.cancel();
        close.run();
    }

    private void answered(SessionPage page) {
        var readable = new ArrayList<Session>();
        for (var row : page.rows()) {
            switch (row) {
                case Session session -> readable.add(session);
                case UnreadableSession _ -> {}
            }
        }
        int unreadable = page.rows().size() - readable.size();
        Long total = page.totalCount();
        busy.set(false);
        found.show(readable);
        if (page.rows().isEmpty()) {
            answer.set(MessageBundle.of("server.ask.none"));
            return;
        }
        answer.set(
                MessageBundle.of(
                        "server.ask.answer",
                        readable.size(),
                        total == null ? readable.size() : total,
                        unreadable));
    }

    private void failed(WorkFailure why) {
        busy.set(false);
        answer.set(FailureMessages.of(why, "Portos").text());
    }
}
