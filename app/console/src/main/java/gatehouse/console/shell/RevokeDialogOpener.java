package gatehouse.console.shell;

import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.RevokePhrases;

/** What the person is asked before a session is revoked. */
record RevokeDialogOpener(ShellViewModel shell, DialogHost questions) {
    /** First to arm, where that is due; nothing is asked where nothing can be revoked. */
    void revoke(EnvironmentViewModel model, PortosServices portos) {
        shell.whenArmed(model, () -> ask(model, portos));
    }

    private void ask(EnvironmentViewModel model, PortosServices portos) {
        model.detail()
                .revocable()
                .ifPresent(seen -> {
                    var phrases = new RevokePhrases(model.detail().words(seen));
                    questions.whetherToDo(
                            model, phrases.proposal(portos.acts()), model.detail()::read);
                });
    }
}
