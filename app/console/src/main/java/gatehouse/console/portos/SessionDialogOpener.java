package gatehouse.console.portos;

import gatehouse.console.sessions.FilterViewModel;
import gatehouse.console.sessions.RevokePhrases;
import gatehouse.console.sessions.SaveFilterViewModel;
import gatehouse.console.sessions.ServerSearchViewModel;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.work.ScreenNotice;

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

    /** Asks under which name to keep the filter that is typed, where there is one that works. */
    public void keepFilter() {
        window.with(PortosViewModels.class, there -> keep(there.sessions().filter()));
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

    private void keep(FilterViewModel filter) {
        String typed = filter.textProperty().get().strip();
        if (!typed.isEmpty() && filter.wrongProperty().get().isEmpty()) {
            window.dialogs()
                    .ask(close ->
                            new PortosDialog.KeepFilter(
                                    new SaveFilterViewModel(
                                            filter.saved(), typed, this::warn, close)));
        }
    }

    private void warn(String why) {
        window.shell().tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, why));
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
