package gatehouse.console.environments.editor;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.FileProblem;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.passwords.OrphanSweep;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.List;
import java.util.Optional;

/** The place of the environments: the list, the one that is edited, and what is done with it. */
public final class EnvironmentsViewModel {
    private final EnvironmentStore environments;
    private final EnvironmentEditService edits;
    private final Background background;
    private final EditorHost host;
    private final EnvironmentListViewModel list;
    private final EditorNotice notice;
    private final ConnectionTrustViewModel trust;
    private final EnvironmentFilesViewModel files;
    private final OrphanSweep sweep;

    /** Reads nothing yet. */
    public EnvironmentsViewModel(
            EditorServices services, Background background, DelayTicker ticker, EditorHost host) {
        this.environments = services.environments();
        this.edits = new EnvironmentEditService(environments);
        this.background = background;
        this.host = host;
        this.notice = new EditorNotice(ticker);
        this.list =
                new EnvironmentListViewModel(
                        environments.schemas(), new ConnectionParts(services, background, host));
        this.trust = new ConnectionTrustViewModel(services, host, this::read);
        this.sweep = new OrphanSweep(services.orphans(), background, ticker, notice::failed);
        this.files =
                new EnvironmentFilesViewModel(services, list, background, host, notice, this::read);
    }

    /** The environments. */
    public EnvironmentListViewModel list() {
        return list;
    }

    /** What became of the last change, and how it is undone. */
    public ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return notice.property();
    }

    /** What is trusted of connections. */
    public ConnectionTrustViewModel trust() {
        return trust;
    }

    /** How environments are handed on and taken over. */
    public EnvironmentFilesViewModel files() {
        return files;
    }

    /** Reads the file again; what is typed stays. */
    public void read() {
        background.start(edits::list, this::show, notice::failed);
    }

    /** Begins a new environment; nothing is in the file before it is saved. */
    public void add() {
        list.addNew().form().name().textProperty().set("");
    }

    /**
     * Saves what is typed; on production the person may be asked first.
     *
     * @return the first field that is wrong; then nothing is saved, and each wrong field says why
     */
    public Optional<SettingFieldViewModel> save() {
        Optional<EnvironmentItemViewModel> item = edited();
        Optional<SettingFieldViewModel> wrong =
                item.flatMap(each -> each.form().firstWrong(list.others(each.id())));
        if (wrong.isEmpty()) {
            item.ifPresent(this::saveRight);
        }
        return wrong;
    }

    /** Shows what the file says in place of what is typed; a new environment is dropped. */
    public void discard() {
        edited().ifPresent(item -> {
            if (item.isAdded()) {
                list.drop(item);
            } else {
                item.form().load(item.environmentProperty().get());
            }
        });
    }

    /** Adds a copy of what the file says of the selected one, under a name that is free. */
    public void duplicate() {
        kept().ifPresent(original ->
                background.write(() -> edits.duplicate(original), this::added, notice::failed));
    }

    /** Asks whether to remove the selected one; for 10 s that can be undone. */
    public void remove() {
        kept().ifPresent(gone ->
                host.confirm(
                        gone,
                        ChangeQuestion.removal(gone),
                        () ->
                                background.write(
                                        () -> edits.remove(gone), this::removed, notice::failed)));
    }

    /** Moves the selected one up or down in the list and in the file. */
    public void move(int by) {
        kept().ifPresent(moved ->
                background.write(() -> edits.move(moved.id(), by), _ -> read(), notice::failed));
    }

    /** Opens the selected one as the file has it. */
    public void open() {
        list.selectedProperty()
                .get()
                .filter(item -> !item.isAdded())
                .ifPresent(item -> host.open(item.environmentProperty().get()));
    }

    private Optional<EnvironmentItemViewModel> edited() {
        return list.selectedProperty().get().filter(item -> !item.isSandbox());
    }

    private Optional<Environment> kept() {
        return list.selectedProperty().get().flatMap(EnvironmentItemViewModel::inFile);
    }

    private void saveRight(EnvironmentItemViewModel item) {
        Environment seen = item.form().base();
        Environment typed = item.form().environment();
        Runnable write = () -> write(item, seen, typed);
        if (!item.isAdded() && ProductionRule.isAskedBy(seen, typed)) {
            host.confirm(seen, ChangeQuestion.production(seen), write);
        } else {
            write.run();
        }
    }

    private void write(EnvironmentItemViewModel item, Environment seen, Environment typed) {
        List<Object> content = item.form().content();
        boolean added = item.isAdded();
        background.write(
                () -> added ? edits.add(typed) : edits.save(seen, typed),
                kept -> {
                    item.saved(kept, content);
                    said(kept);
                    read();
                },
                notice::failed);
    }

    private void said(Environment kept) {
        Environment shown = host.shown();
        if (shown.id().equals(kept.id()) && !shown.equals(kept)) {
            notice.open(kept.name(), () -> host.open(kept));
        } else {
            notice.saved(kept.name());
        }
    }

    private void added(Environment added) {
        background.start(
                edits::list,
                known -> {
                    show(known);
                    list.select(added.id());
                },
                notice::failed);
    }

    private void removed(RemovedEnvironment removed) {
        notice.removed(
                removed.kept().environment().name(),
                () -> background.write(() -> edits.restore(removed), this::added, notice::failed));
        read();
    }

    private void show(List<Environment> known) {
        list.show(known);
        sweep.run();
        FileProblem broken = environments.trouble();
        if (broken != null) {
            notice.warn(MessageBundle.of(broken.key(), broken.arguments().toArray()));
        }
    }
}
