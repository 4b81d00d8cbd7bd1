package gatehouse.console.sessions.revoke;

import gatehouse.console.environments.Environment;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.journal.ActReason;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.DetailFact;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/** The plan to revoke many sessions, and the question whether to do it. */
public final class RevokePlanViewModel {
    /** Up to so many sessions are revoked without their number being typed. */
    public static final int MOST_UNCOUNTED = 25;

    private final Environment environment;
    private final String connection;
    private final RevokeSnapshot snapshot;
    private final BiConsumer<RevokePlan, ActReason> start;
    private final Runnable close;
    private final RevokePlanning planning;
    private final ObservableBooleanValue armed;
    private final FileSaving file;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final StringProperty count = new SimpleStringProperty("");
    private final StringBinding obstacle;

    /**
     * @param connection the name of the connection
     * @param reading reads the chosen sessions again; blocks
     * @param armed whether changes are allowed
     * @param start gets the plan and the reason when the person says so
     * @param file saves the plan
     * @param close takes the question off the screen
     */
    public RevokePlanViewModel(
            Environment environment,
            String connection,
            RevokeSnapshot snapshot,
            Callable<RevokePlan> reading,
            ObservableBooleanValue armed,
            BiConsumer<RevokePlan, ActReason> start,
            FileSaving file,
            Background background,
            Runnable close) {
        this.environment = environment;
        this.connection = connection;
        this.snapshot = snapshot;
        this.start = start;
        this.close = close;
        this.armed = armed;
        this.planning = new RevokePlanning(snapshot.doubt(), reading, background);
        this.file = file;
        this.obstacle =
                Bindings.createStringBinding(
                        this::whyNot, planning.stateProperty(), reason, count, armed);
    }

    /** Where the sessions are. */
    public Environment environment() {
        return environment;
    }

    /** How many sessions were chosen. */
    public int asked() {
        return snapshot.chosen().count();
    }

    /** Where the plan is. */
    public ReadOnlyObjectProperty<RevokePlanState> stateProperty() {
        return planning.stateProperty();
    }

    /** Why; required, for the journal. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The ticket it belongs to; may stay empty. */
    public StringProperty ticketProperty() {
        return ticket;
    }

    /** The number of sessions as the person types it. */
    public StringProperty countProperty() {
        return count;
    }

    /** Whether the number must be typed. */
    public boolean needsCount() {
        return planned() > MOST_UNCOUNTED;
    }

    /** Why it cannot be done now; empty where it can. */
    public StringBinding obstacle() {
        return obstacle;
    }

    /** Whether changes are allowed. */
    public ObservableBooleanValue armed() {
        return armed;
    }

    /** How many sessions would get a {@code DELETE}. */
    public int planned() {
        return planning.stateProperty().get().plan().map(RevokePlan::count).orElse(0);
    }

    /** The plan in a few lines. */
    public List<DetailFact> facts() {
        return planning.stateProperty()
                .get()
                .plan()
                .map(plan -> RevokePlanFacts.of(plan, snapshot))
                .orElse(List.of());
    }

    /** What became of the file that the plan is saved in. */
    public FileSaving file() {
        return file;
    }

    /** Reads the sessions again, unless something must be said first. */
    public void open() {
        planning.open();
    }

    /** Goes on although others may be missing, or reads again what could not be read. */
    public void proceed() {
        planning.proceed();
    }

    /** The name that is proposed for the file. */
    public String fileName() {
        return "gatehouse-plan.json";
    }

    /** Writes the plan into a file, which is replaced where it is there. */
    public void save(Path target) {
        planning.stateProperty()
                .get()
                .plan()
                .ifPresent(plan -> {
                    var kept =
                            new SavedRevokePlan(
                                    environment.name(), connection, plan.asOf(), plan.lines());
                    file.save(
                            target,
                            () ->
                                    new FileExport(
                                            out -> RevokePlanFile.write(out, kept),
                                            kept.lines().size() + " sessions"));
                });
    }

    /** Does it, where nothing is in the way. */
    public void press() {
        if (obstacle.get().isEmpty()) {
            RevokePlan plan = planning.stateProperty().get().plan().orElseThrow();
            close();
            start.accept(plan, new ActReason(reason.get().strip(), ticket.get().strip()));
        }
    }

    /** Takes the question off the screen; nothing was sent. */
    public void close() {
        planning.cancel();
        close.run();
    }

    private String whyNot() {
        int planned = planned();
        if (planning.stateProperty().get().plan().isEmpty() || planned == 0) {
            return MessageBundle.of("plan.obstacle.nothing");
        }
        if (!armed.get()) {
            return MessageBundle.of("plan.obstacle.readOnly", environment.name());
        }
        if (reason.get().isBlank()) {
            return MessageBundle.of("plan.obstacle.reason");
        }
        boolean counted = count.get().strip().equals(String.valueOf(planned));
        return needsCount() && !counted ? MessageBundle.of("plan.obstacle.count", planned) : "";
    }
}
