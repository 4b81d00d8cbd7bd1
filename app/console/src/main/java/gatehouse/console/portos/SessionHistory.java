package gatehouse.console.portos;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows in the journal what was done to the session that is looked at, its person or device. */
public record SessionHistory(WindowContext window) {
    /** One command for each. */
    public List<Command> commands() {
        ObservableBooleanValue looked =
                window.holds(
                        PortosViewModels.class,
                        portos -> portos.detail().words().map(Optional::isPresent));
        return List.of(
                command("journalOfPerson", looked, this::showPerson),
                command("journalOfDevice", looked, this::showDevice),
                command("journalOfSession", looked, this::showSession));
    }

    private Command command(
            String key, ObservableBooleanValue looked, Consumer<SessionFormatter> act) {
        return new Command(
                key,
                "",
                looked,
                () -> MessageBundle.of("detail.none.then"),
                () ->
                        window.with(
                                PortosViewModels.class,
                                portos -> portos.detail().words().getValue().ifPresent(act)));
    }

    private void showPerson(SessionFormatter seen) {
        show(FilterLanguage.term("person", seen.person()));
    }

    private void showDevice(SessionFormatter seen) {
        show(FilterLanguage.term("device", seen.session().deviceName()));
    }

    /** By the id as the journal has it, so that no full id is on the screen. */
    private void showSession(SessionFormatter seen) {
        Session session = seen.session();
        Consumer<String> found = id -> show(FilterLanguage.term("target", id));
        window.background()
                .start(
                        () -> window.services().journal().journal().shortened(session.sessionId()),
                        found,
                        why ->
                                window.shell()
                                        .tell(
                                                new ToastMessage(
                                                        ScreenNotice.NoticeKind.WARNING,
                                                        FailureMessages.of(why).text())));
    }

    private void show(String filter) {
        window.shell().places().journal().show(filter);
    }
}
