package gatehouse.console.portos;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.work.ScreenNotice.NoticeKind;

/** The whole id of a session, which is shown and copied on purpose only. */
public final class SessionIdAccess {
    /** Shows it. */
    public static final ActKind SHOW = ActKind.local("sessions.showId", JournalRule.REQUIRED);

    /** Puts it on the clipboard. */
    public static final ActKind COPY = ActKind.local("sessions.copyId", JournalRule.REQUIRED);

    private SessionIdAccess() {}

    /** That of the session beside the list; it is hidden when another one is selected. */
    static WholeValueViewModel of(
            SessionsViewModel list,
            SessionDetailViewModel detail,
            Environment environment,
            ConnectionSpec connection,
            WindowContext window) {
        var whole =
                new WholeValueViewModel(
                        LocalAct.of(SHOW).in(environment).over(connection.name()),
                        LocalAct.of(COPY).in(environment).over(connection.name()),
                        () -> detail.words().getValue().map(SessionIdAccess::whole),
                        window.background(),
                        window.recorder(),
                        why -> window.shell().tell(new ToastMessage(NoticeKind.WARNING, why)));
        list.selectedProperty().subscribe(whole::hide);
        return whole;
    }

    private static WholeValue whole(SessionFormatter words) {
        Session session = words.session();
        return new WholeValue(
                session.sessionId(),
                new ActTarget(session.sessionId(), words.person(), session.deviceName()));
    }
}
