package gatehouse.console.shell;

import gatehouse.clients.portos.Session;
import gatehouse.console.desk.PortosDesk;
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
        model.detail().read();
        model.sessions().read();
        if (!isAsked(end.seen())) {
            SessionWords words = model.detail().words(end.seen());
            shell.tell(new Toast(RevokeWords.kindOf(end), RevokeWords.of(end, words).what()));
        }
    }

    /** Whether the question about that session is on the screen, where it tells the outcome. */
    private boolean isAsked(Session session) {
        return shell.questionProperty().get() instanceof Question.Revoke(RevokeViewModel asked)
                && asked.seen().session().sessionId().equals(session.sessionId());
    }
}
