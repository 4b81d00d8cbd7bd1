package gatehouse.console.environments.editor;

import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.systems.ConnectionTester;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The test of one connection: its steps as they are taken, without signing in. */
public final class ConnectionTestViewModel {
    private final ConnectionTester tester;
    private final Background background;
    private final BiConsumer<List<SecretNeed>, Runnable> asking;
    private final LatestRequest testing;
    private final ObservableList<ProbeStep> steps = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ShownCertificate>> refused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int run;

    /**
     * @param asking asks for the secrets that a connection needs, and then goes on
     */
    ConnectionTestViewModel(
            ConnectionTester tester,
            Background background,
            BiConsumer<List<SecretNeed>, Runnable> asking) {
        this.tester = tester;
        this.background = background;
        this.asking = asking;
        this.testing = new LatestRequest(background);
    }

    /** The steps that were taken, in their order. */
    public ObservableList<ProbeStep> steps() {
        return steps;
    }

    /** Whether a test is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Texts of settings with which the step that failed would have been answered. */
    public Map<String, String> better() {
        return steps.isEmpty() ? Map.of() : steps.getLast().better();
    }

    /** What is waited for, or what became of the test as a whole; empty before the first. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The certificate for which TLS was refused; empty where that is not so. */
    public ReadOnlyObjectProperty<Optional<ShownCertificate>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /**
     * Tests that connection; an earlier test ends. The person is asked first for the secrets that
     * it needs: those that are missing, and after a test that failed all of them.
     */
    void start(ConnectionSpec connection) {
        List<SecretNeed> needs = tester.needs(connection);
        boolean failed = !steps.stream().allMatch(ProbeStep::answered);
        boolean isMissing = needs.stream().anyMatch(need -> !tester.secrets().has(need));
        if (isMissing || (failed && !needs.isEmpty())) {
            asking.accept(needs, () -> run(connection));
        } else {
            run(connection);
        }
    }

    private void run(ConnectionSpec connection) {
        run++;
        int own = run;
        steps.clear();
        refused.set(Optional.empty());
        running.set(true);
        said.set(MessageBundle.of("test.running", connection.address()));
        testing.ask(
                () -> tester.test(connection, step -> background.onUi(() -> taken(own, step))),
                this::ended,
                why -> ended(FailureMessages.of(why).text()));
    }

    /** Ends the test; the steps that were taken stay. */
    public void cancel() {
        if (running.get()) {
            run++;
            testing.cancel();
            ended(MessageBundle.of("test.cancelled"));
        }
    }

    /** A step of an earlier test is dropped. */
    private void taken(int ofRun, ProbeStep step) {
        if (ofRun == run) {
            steps.add(step);
        }
    }

    private void ended(List<ProbeStep> all) {
        run++;
        steps.setAll(all);
        ProbeStep last = all.getLast();
        boolean untrusted =
                last.stage() == ProbeStep.ProbeStage.TLS
                        && !last.answered()
                        && !last.chain().isEmpty();
        refused.set(untrusted ? Optional.of(last.chain().getFirst()) : Optional.empty());
        boolean answered = all.stream().allMatch(ProbeStep::answered);
        ended(MessageBundle.of(answered ? "test.done" : "test.failed"));
    }

    private void ended(String outcome) {
        running.set(false);
        said.set(outcome);
    }
}
