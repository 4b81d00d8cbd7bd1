package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.words.MessageBundle;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The environments in their order: those that match the search, and the one that is looked at. */
public final class EnvironmentListViewModel {
    private final ConnectionSchemas schemas;
    private final Function<Environment, EnvironmentFormViewModel> forms;
    private final ObservableList<EnvironmentItemViewModel> all =
            FXCollections.observableArrayList();
    private final FilteredList<EnvironmentItemViewModel> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<EnvironmentItemViewModel>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param parts makes what each connection has beside its fields
     */
    EnvironmentListViewModel(ConnectionSchemas schemas, ConnectionParts parts) {
        this.schemas = schemas;
        this.forms = base -> new EnvironmentFormViewModel(base, schemas, parts);
        search.subscribe(text -> shown.setPredicate(item -> item.matches(text)));
    }

    /** Those that match the search. */
    public ObservableList<EnvironmentItemViewModel> shown() {
        return shown;
    }

    /** What is searched for in names, notes, kinds, addresses and tags. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The one that is looked at. */
    public ReadOnlyObjectProperty<Optional<EnvironmentItemViewModel>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Where the systems of an environment are, for people; empty where it has none. */
    public String places(Environment environment) {
        return schemas.places(environment);
    }

    /** Looks at one. */
    public void select(EnvironmentItemViewModel item) {
        selected.set(Optional.of(item));
    }

    /** Those whose names one with that id cannot have. */
    List<Environment> others(EnvironmentId id) {
        return all.stream()
                .filter(item -> !item.isAdded() && !item.id().equals(id))
                .map(item -> item.environmentProperty().get())
                .toList();
    }

    /** Puts one at the end that is not in the file yet, and looks at it. */
    EnvironmentItemViewModel addNew() {
        var added =
                new Environment(
                        EnvironmentId.random(),
                        MessageBundle.of("environments.new"),
                        Environment.EnvironmentKind.TEST,
                        "",
                        List.of());
        var item = new EnvironmentItemViewModel(added, true, forms);
        all.add(item);
        search.set("");
        select(item);
        return item;
    }

    /** Takes out one that is not in the file. */
    void drop(EnvironmentItemViewModel item) {
        int position = all.indexOf(item);
        all.remove(item);
        selectNear(position);
    }

    /** Shows what the file says; those that are not in the file yet stay at the end. */
    void show(List<Environment> known) {
        int position = selected.get().map(all::indexOf).orElse(0);
        List<EnvironmentItemViewModel> wanted = wanted(known);
        Optional<EnvironmentItemViewModel> before = selected.get();
        all.removeIf(item -> !wanted.contains(item));
        for (int place = 0; place < wanted.size(); place++) {
            EnvironmentItemViewModel item = wanted.get(place);
            if (place == all.size() || all.get(place) != item) {
                all.remove(item);
                all.add(place, item);
            }
        }
        before.filter(all::contains).ifPresentOrElse(this::select, () -> selectNear(position));
    }

    /** Looks at the one with that id, where it is there. */
    void select(EnvironmentId id) {
        all.stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(this::select);
    }

    private List<EnvironmentItemViewModel> wanted(List<Environment> known) {
        var before =
                all.stream()
                        .filter(item -> !item.isAdded())
                        .collect(
                                Collectors.toMap(
                                        EnvironmentItemViewModel::id, Function.identity()));
        var wanted = new ArrayList<EnvironmentItemViewModel>();
        for (Environment now : known) {
            EnvironmentItemViewModel item =
                    before.getOrDefault(now.id(), new EnvironmentItemViewModel(now, false, forms));
            item.follow(now);
            wanted.add(item);
        }
        all.stream().filter(EnvironmentItemViewModel::isAdded).forEach(wanted::add);
        return wanted;
    }

    private void selectNear(int position) {
        selected.set(
                all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(all.get(Math.clamp(position, 0, all.size() - 1))));
    }
}
