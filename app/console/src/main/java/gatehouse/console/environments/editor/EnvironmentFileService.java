package gatehouse.console.environments.editor;

import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.UnusableFileException;
import gatehouse.console.environments.exchange.EnvironmentExport;
import gatehouse.console.environments.exchange.ImportChoices;
import gatehouse.console.environments.exchange.ImportFile;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.FileMessages;
import gatehouse.console.work.InvalidInputException;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Hands environments on by files, and takes them over. Methods block on the disk. */
final class EnvironmentFileService {
    private final EnvironmentStore environments;
    private final LocalActRunner acts;

    EnvironmentFileService(EnvironmentStore environments, LocalActRunner acts) {
        this.environments = environments;
        this.acts = acts;
    }

    /**
     * Writes all environments but the sandbox.
     *
     * @return how many
     * @throws InvalidInputException where the file cannot be written or cannot hold them, or the
     *     journal cannot record it
     */
    int export(Path file) throws IOException {
        return export(file, _ -> true);
    }

    /** The same with one environment; 0 where another program has removed it. */
    int export(Path file, EnvironmentId id) throws IOException {
        return export(file, each -> each.environment().id().equals(id));
    }

    /**
     * Reads a file.
     *
     * @throws UnusableFileException where it cannot be read, or nothing of it can be taken over
     */
    ImportFile read(Path file) {
        try {
            return ImportFile.read(file, environments.schemas());
        } catch (IOException failed) {
            throw new UnusableFileException("import.failed", FileMessages.of(failed));
        }
    }

    /** What an import would change; changes nothing. */
    PlannedImport plan(ImportFile file, ImportChoices choices) throws IOException {
        ImportPlan plan = choices.plan(file, environments.kept());
        return new PlannedImport(plan, ImportRow.of(plan, environments.schemas()));
    }

    /**
     * Takes environments over in one change.
     *
     * @param shown the plan that the person has agreed to
     * @return what was changed
     * @throws InvalidInputException where another program has changed the environments, so that the
     *     plan would be another one; then nothing is changed
     */
    ImportPlan apply(ImportFile file, ImportChoices choices, ImportPlan shown) throws IOException {
        var done = new AtomicReference<>(shown);
        environments.change(edit -> {
            ImportPlan now = choices.plan(file, edit.kept());
            if (!now.isLike(shown)) {
                throw new InvalidInputException(MessageBundle.of("import.changed"));
            }
            now.applyTo(edit);
            done.set(now);
        });
        return done.get();
    }

    /**
     * Takes an import back in one change.
     *
     * @throws InvalidInputException where one of its environments was changed or removed since;
     *     then nothing is changed
     */
    ImportPlan revert(ImportPlan done) throws IOException {
        environments.change(done::revertIn);
        return done;
    }

    private int export(Path file, Predicate<KeptEnvironment> wanted) throws IOException {
        List<KeptEnvironment> chosen = environments.kept().stream().filter(wanted).toList();
        ActResult<?, ?> done =
                acts.run(
                        LocalAct.of(EnvironmentExport.EXPORT).into(file),
                        () -> {
                            new EnvironmentExport(environments.schemas()).replace(file, chosen);
                            return chosen.size() + " environments";
                        });
        if (done.outcome().failure().isPresent()) {
            throw failed(done.outcome().failure().get(), done.journalEntry().isPresent());
        }
        return chosen.size();
    }

    private static InvalidInputException failed(WorkFailure why, boolean recorded) {
        return why instanceof WorkFailure.Input(String sentence)
                ? new InvalidInputException(sentence)
                : new UnusableFileException(
                        recorded ? "export.failed" : "export.unrecorded",
                        FailureMessages.reason(why));
    }
}
