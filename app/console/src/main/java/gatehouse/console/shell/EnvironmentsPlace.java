package gatehouse.console.shell;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.ChangeQuestion;
import gatehouse.console.environments.editor.EditorHost;
import gatehouse.console.environments.editor.EditorServices;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel.EnvironmentChoice;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.SecretNeed;

import java.util.List;

/** The place where environments are edited; it is there whichever environment is open. */
public final class EnvironmentsPlace implements EditorHost {
    /** The place. */
    public static final ShellPlace PLACE = new ShellPlace("ENVIRONMENTS", "environments", false);

    private final WindowContext window;
    private final ConnectionSecrets secrets;
    private final EnvironmentsViewModel model;
    private final ShellPlace first;

    EnvironmentsPlace(EditorServices services, WindowContext window) {
        this.window = window;
        this.secrets = services.tester().secrets();
        this.first = window.shell().placeProperty().get();
        this.model =
                new EnvironmentsViewModel(services, window.background(), window.ticker(), this);
    }

    /** What it shows; what is typed stays there while the window shows another place. */
    public EnvironmentsViewModel model() {
        return model;
    }

    /** Goes there. */
    public void show() {
        window.shell().placeProperty().set(PLACE);
    }

    /** Goes there and begins a new environment. */
    public void add() {
        show();
        model.add();
    }

    /** Goes from there to the first place of a system, as an environment is opened. */
    void leave() {
        if (window.shell().placeProperty().get().equals(PLACE)) {
            window.shell().placeProperty().set(first);
        }
    }

    /** Where a person can go who is asked which environment to open. */
    EnvironmentChoice choice() {
        return new EnvironmentChoice(this::open, this::show, this::add);
    }

    @Override
    public Environment shown() {
        return window.shell().deskProperty().get().environment();
    }

    @Override
    public void open(Environment environment) {
        window.shell().go(environment);
    }

    @Override
    public void confirm(Environment environment, ChangeQuestion question, Runnable change) {
        window.dialogs().whetherToChange(environment, question, change);
    }

    @Override
    public void askSecrets(List<SecretNeed> needs, Runnable then) {
        Environment edited =
                model.list()
                        .selectedProperty()
                        .get()
                        .map(item -> item.environmentProperty().get())
                        .orElseGet(this::shown);
        window.dialogs().whichSecrets(edited, needs, secrets, then);
    }

    @Override
    public void ask(
            Environment environment,
            ConnectionSpec connection,
            ActProposal proposal,
            Runnable ended) {
        window.dialogs().whetherToDo(environment, connection, proposal, ended);
    }
}
