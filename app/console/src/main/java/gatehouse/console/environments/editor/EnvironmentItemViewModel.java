package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionTags;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.words.MessageBundle;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One environment in the list of the place, with what is typed of it and not saved. */
public final class EnvironmentItemViewModel {
    private final ReadOnlyObjectWrapper<Environment> environment;
    private boolean added;
    private final Function<Environment, EnvironmentFormViewModel> forms;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private @Nullable EnvironmentFormViewModel form;

    /**
     * @param added whether it is not in the file yet
     * @param forms makes the form when it is first needed
     */
    EnvironmentItemViewModel(
            Environment environment,
            boolean added,
            Function<Environment, EnvironmentFormViewModel> forms) {
        this.environment = new ReadOnlyObjectWrapper<>(environment);
        this.added = added;
        this.forms = forms;
        this.changed.set(added);
        this.environment.subscribe(_ -> name());
    }

    /** The environment as the file has it. */
    public ReadOnlyObjectProperty<Environment> environmentProperty() {
        return environment.getReadOnlyProperty();
    }

    /** Whether anything of it is not saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether it is the sandbox, which is always there and cannot be edited. */
    public boolean isSandbox() {
        return environment.get().equals(Environment.SANDBOX);
    }

    /** What it is called in the list: as in the file, or as it is typed where it is new. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whether it is not in the file yet. */
    public boolean isAdded() {
        return added;
    }

    /**
     * The environment that can be copied, removed and handed on; empty where none is in the file.
     */
    Optional<Environment> inFile() {
        return isSandbox() || added ? Optional.empty() : Optional.of(environment.get());
    }

    /** Its form; the same one each time. */
    public EnvironmentFormViewModel form() {
        EnvironmentFormViewModel known = form;
        if (known == null) {
            known = forms.apply(environment.get());
            form = known;
            known.changedProperty().subscribe(yes -> changed.set(added || yes));
            known.name().textProperty().subscribe(_ -> name());
        }
        return known;
    }

    EnvironmentId id() {
        return environment.get().id();
    }

    /**
     * It was saved.
     *
     * @param typed the content of the form that was saved
     */
    void saved(Environment kept, List<Object> typed) {
        added = false;
        form().saved(kept, typed);
        changed.set(form().changedProperty().get());
        environment.set(kept);
    }

    /** Takes over what the file says now. */
    void follow(Environment now) {
        environment.set(now);
        Optional.ofNullable(form).ifPresent(known -> known.follow(now));
    }

    /** Whether it is one of those that a person looks for. */
    boolean matches(String searched) {
        Environment there = environment.get();
        String wanted = searched.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || contains(title.get(), wanted)
                || contains(there.note(), wanted)
                || contains(MessageBundle.of("kind." + there.kind()), wanted)
                || there.connections().stream()
                        .flatMap(each ->
                                Stream.concat(
                                        Stream.of(each.address()),
                                        ConnectionTags.of(each).stream()))
                        .anyMatch(text -> contains(text, wanted));
    }

    private void name() {
        String typed = form == null ? "" : form.name().textProperty().get().strip();
        String fallback = added ? MessageBundle.of("environments.new") : environment.get().name();
        title.set(added && !typed.isEmpty() ? typed : fallback);
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
