package gatehouse.console.shell;

import gatehouse.clients.portos.Session;
import gatehouse.console.desk.PortosDesk;
import gatehouse.console.sessions.EndedSessions;
import gatehouse.console.sessions.Revocation;
import gatehouse.console.sessions.RevokeViewModel;
import gatehouse.console.sessions.RevokeWords;
import gatehouse.console.sessions.SessionWords;

/** What the person is asked before a session is revoked, and what is told after it. */
record RevokeQuestions(ShellViewModel shell, Questions questions) {
    /** First to arm, where that is due. */
    void revoke(DeskViewModel model, PortosDesk portos) {
        if (model.guard().armedProperty().get()) {
            questions.whetherToRevoke(model, portos, end -> revoked(model, end));
        } else {
            shell.arm();
        }
    }

    private void revoked(DeskViewModel model, Revocation end) {
        lookAgain(model, end);
        if (!isAsked(end.seen())) {
            SessionWords words = model.detail().words(end.seen());
            shell.tell(new Toast(RevokeWords.kindOf(end), RevokeWords.of(end, words).what()));
        }
    }

    /** Only the session itself is looked at, and only where the revocation has not done so. */
    private static void lookAgain(DeskViewModel model, Revocation end) {
        if (end.end() instanceof Revocation.End.Gone) {
            EndedSessions ended = model.sessions().ended();
            ended.ended(ended.key(end.seen().sessionId()), end.at().plus(end.took()));
        } else {
            model.detail().read();
        }
    }

    /** Whether the question about that session is on the screen, where it tells the outcome. */
    private boolean isAsked(Session session) {
        return shell.questionProperty().get() instanceof Question.Revoke(RevokeViewModel asked)
                && asked.seen().session().sessionId().equals(session.sessionId());
    }
}
