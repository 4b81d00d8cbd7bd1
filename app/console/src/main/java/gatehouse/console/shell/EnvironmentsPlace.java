package gatehouse.console.shell;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.ChangeQuestion;
import gatehouse.console.environments.editor.EditorHost;
import gatehouse.console.environments.editor.EditorServices;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel.EnvironmentChoice;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.environments.editor.FilePrompt;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.shell.ShellPlace.PlaceNeed;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The place where environments are edited; it is there whichever environment is open. */
public final class EnvironmentsPlace implements EditorHost, WindowPlaces.ProgramPlace {
    /** The place. */
    public static final ShellPlace PLACE =
            new ShellPlace("ENVIRONMENTS", "environments", PlaceNeed.NOTHING);

    private final WindowContext window;
    private final ConnectionSecrets secrets;
    private final EnvironmentsViewModel model;
    private final ShellPlace first;
    private FilePrompt files = new NoFilePrompt();

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

    @Override
    public ShellPlace place() {
        return PLACE;
    }

    @Override
    public void show() {
        window.shell().placeProperty().set(PLACE);
    }

    @Override
    public void refresh() {
        model.read();
    }

    /** Goes there and begins a new environment. */
    public void add() {
        show();
        model.add();
    }

    /** Goes there and asks which file to take environments over from. */
    void importFile() {
        show();
        model.files().importFile();
    }

    /** Goes there and asks into which file to write all environments. */
    void exportAll() {
        show();
        model.files().exportAll();
    }

    /** Asks for files in the dialogs of {@code files} from now on. */
    public void askFilesBy(FilePrompt files) {
        this.files = files;
    }

    /** Goes from there to the first place of a system, as an environment is opened. */
    void leave() {
        if (window.shell().placeProperty().get().equals(PLACE)) {
            window.shell().placeProperty().set(first);
        }
    }

    /** Where a person can go who is asked which environment to open. */
    EnvironmentChoice choice() {
        return new EnvironmentChoice(
                this::open,
                window.services().others()::open,
                window.services().others()::isInOther,
                this::show,
                this::add);
    }

    @Override
    public Environment shown() {
        return window.shell().environmentProperty().get().environment();
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
    public FilePrompt files() {
        return files;
    }

    @Override
    public void askSecrets(Environment edited, List<SecretNeed> needs, Runnable then) {
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

    /** A window that is not on the screen yet asks for no file. */
    private static final class NoFilePrompt implements FilePrompt {
        @Override
        public void askWhatToRead(Consumer<Path> chosen) {}

        @Override
        public void askWhereToWrite(String proposed, Consumer<Path> chosen) {}
    }
}
