package gatehouse.console.shell;

import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.RevokePhrases;
import gatehouse.console.work.ScreenNotice;

import java.util.function.BiConsumer;

/** What the person is asked about the sessions of the environment that is open. */
record SessionDialogOpener(ShellViewModel shell, DialogHost questions) {
    /** Asks whether to revoke the session that is looked at; first to arm, where that is due. */
    void revoke() {
        there((model, portos) -> shell.whenArmed(model, () -> revoke(model, portos)));
    }

    /** Asks under which name to keep the filter that is typed. */
    void keepFilter() {
        there((model, _) -> questions.underWhichName(model.sessions().filter(), this::warn));
    }

    /** Asks what to ask the server by its own filter. */
    void askServer() {
        there(questions::whatTheServerKnows);
    }

    private void revoke(EnvironmentViewModel model, PortosServices portos) {
        model.detail()
                .revocable()
                .ifPresent(seen -> {
                    var phrases = new RevokePhrases(model.detail().words(seen));
                    questions.whetherToDo(
                            model, phrases.proposal(portos.acts()), model.detail()::read);
                });
    }

    private void warn(String why) {
        shell.tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, why));
    }

    private void there(BiConsumer<EnvironmentViewModel, PortosServices> act) {
        shell.open()
                .ifPresent(model ->
                        model.portos().ifPresent(there -> act.accept(model, there.desk())));
    }
}
