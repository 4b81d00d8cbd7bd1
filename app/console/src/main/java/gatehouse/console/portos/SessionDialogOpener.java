package gatehouse.console.portos;

import gatehouse.console.sessions.RevokePhrases;
import gatehouse.console.sessions.ServerSearchViewModel;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.WindowContext;

/** What a person is asked about the sessions of the environment that is open. */
public record SessionDialogOpener(WindowContext window) {
    /** Asks whether to revoke the session that is looked at; first to arm, where that is due. */
    public void revoke() {
        window.whenArmed(PortosViewModels.class, this::revoke);
    }

    private void revoke(EnvironmentViewModel environment, PortosViewModels there) {
        there.detail()
                .revocable()
                .ifPresent(seen -> {
                    var phrases = new RevokePhrases(there.detail().words(seen));
                    window.dialogs()
                            .whetherToDo(
                                    environment,
                                    there,
                                    phrases.proposal(there.services().acts()),
                                    there.detail()::read);
                });
    }

    /** Asks which columns the list has. */
    public void chooseColumns() {
        window.with(
                PortosViewModels.class,
                there ->
                        window.dialogs()
                                .ask(close ->
                                        new PortosDialog.ChooseColumns(there.columns(), close)));
    }

    /** Asks what to ask the server by its own filter. */
    public void askServer() {
        window.with(
                PortosViewModels.class,
                there ->
                        window.dialogs()
                                .ask(close ->
                                        new PortosDialog.AskServer(
                                                new ServerSearchViewModel(
                                                        there.services().sessions(),
                                                        window.background(),
                                                        there.detail()::look,
                                                        close))));
    }
}
