package gatehouse.console.shell;

import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.filter.editor.SavedFilterStore;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.browsing.EntryDetailViewModel;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.journal.browsing.EntryMenu;
import gatehouse.console.journal.browsing.ExportJournalViewModel;
import gatehouse.console.journal.browsing.JournalViewModel;
import gatehouse.console.journal.browsing.VerifyJournalViewModel;
import gatehouse.console.shell.ShellPlace.PlaceNeed;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The place of the journal; it has the entries of all environments, whichever is open. */
public final class JournalPlace implements WindowPlaces.ProgramPlace {
    /** The place. */
    public static final ShellPlace PLACE = new ShellPlace("JOURNAL", "journal", PlaceNeed.NOTHING);

    private final WindowContext window;
    private final List<SystemWindow> systems;
    private final JournalViewModel model;
    private final EntryDetailViewModel detail;

    /**
     * @param systems find what an entry is about
     */
    JournalPlace(WindowContext window, List<SystemWindow> systems) {
        this.window = window;
        this.systems = systems;
        WindowServices services = window.services();
        var saved =
                new SavedFilterStore(
                        services.preferences(), services.background(), JournalViewModel.WORD);
        this.model =
                new JournalViewModel(
                        services.journal(),
                        saved,
                        services.background(),
                        window.clock(),
                        window.times());
        this.detail =
                new EntryDetailViewModel(
                        services.journal(),
                        model,
                        this::links,
                        services.background(),
                        window.clock(),
                        window.times());
    }

    /** What it shows; filter and selection stay while the window shows another place. */
    public JournalViewModel model() {
        return model;
    }

    /** The entry beside the list. */
    public EntryDetailViewModel detail() {
        return detail;
    }

    @Override
    public void show() {
        window.shell().placeProperty().set(PLACE);
    }

    /** Goes there and shows the entries that a filter finds. */
    public void show(String filter) {
        model.filter().textProperty().set(filter);
        show();
    }

    /** Goes there and selects an entry. */
    public void show(long number) {
        model.select(number);
        show();
    }

    /** What can be done with the journal, wherever the window is. */
    public List<Command> commands() {
        return List.of(
                new Command("verifyJournal", "", this::verify),
                new Command("exportJournal", "", this::export));
    }

    /**
     * What the menu of an entry in the list does with it.
     *
     * @param copy puts a text on the clipboard
     */
    public EntryMenu menu(Consumer<String> copy) {
        return new EntryMenu(
                model,
                copy,
                entry -> follow(all(ofSystems(entry)), MessageBundle.of("journal.show.gone")),
                entry -> follow(calls(entry), MessageBundle.of("wire.show.removed")));
    }

    /** Goes where the first link leads, if there is one. */
    private void follow(Callable<List<EntryLink>> links, String none) {
        window.background()
                .start(
                        links,
                        found ->
                                found.stream()
                                        .findFirst()
                                        .map(EntryLink::act)
                                        .orElse(() -> warn(none))
                                        .run(),
                        why -> warn(FailureMessages.of(why).text()));
    }

    private Stream<Callable<List<EntryLink>>> ofSystems(JournalEntry entry) {
        return systems.stream().map(system -> system.links(entry));
    }

    private void warn(String sentence) {
        window.shell().tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, sentence));
    }

    private void verify() {
        WindowServices services = window.services();
        window.dialogs()
                .ask(close ->
                        new DialogRequest.VerifyJournal(
                                new VerifyJournalViewModel(
                                        services.journal(), services.background(), close)));
    }

    private void export() {
        WindowServices services = window.services();
        window.dialogs()
                .ask(close ->
                        new DialogRequest.ExportJournal(
                                new ExportJournalViewModel(
                                        services.journal(),
                                        model.chosen(),
                                        services.background(),
                                        window.recorder(),
                                        close)));
    }

    private Callable<List<EntryLink>> links(JournalEntry entry) {
        return all(Stream.concat(Stream.of(calls(entry)), ofSystems(entry)));
    }

    /**
     * Prepares to find what a call belongs to: the entry of its act and what that leads to, and
     * what on the screen rests on it; each once.
     *
     * @param entry of its act; empty where it has none
     */
    Callable<List<EntryLink>> origins(WireEntry call, Optional<JournalEntry> entry) {
        var parts = new ArrayList<Callable<List<EntryLink>>>();
        entry.ifPresent(there -> {
            parts.add(() -> List.of(toEntry(there)));
            ofSystems(there).forEach(parts::add);
        });
        systems.forEach(system -> parts.add(system.links(call.exchange())));
        Callable<List<EntryLink>> found = all(parts.stream());
        return () -> {
            var once = new LinkedHashMap<String, EntryLink>();
            found.call().forEach(link -> once.putIfAbsent(link.text(), link));
            return List.copyOf(once.values());
        };
    }

    private EntryLink toEntry(JournalEntry entry) {
        return new EntryLink(MessageBundle.of("wire.toEntry"), () -> show(entry.id()));
    }

    private static Callable<List<EntryLink>> all(Stream<Callable<List<EntryLink>>> parts) {
        List<Callable<List<EntryLink>>> all = parts.toList();
        return () -> {
            var found = new ArrayList<EntryLink>();
            for (Callable<List<EntryLink>> one : all) {
                found.addAll(one.call());
            }
            return found;
        };
    }

    /** The last call of the act, as long as it is in the network log. */
    private Callable<List<EntryLink>> calls(JournalEntry entry) {
        return () ->
                window.services().journal().journal().ownNumber(entry).stream()
                        .boxed()
                        .flatMap(own ->
                                window
                                        .services()
                                        .journal()
                                        .wire()
                                        .callsOf(own, entry.act().at())
                                        .stream())
                        .limit(1)
                        .map(call ->
                                new EntryLink(
                                        MessageBundle.of("wire.showCall"),
                                        () -> window.shell().callDialogs().show(call.number())))
                        .toList();
    }

    @Override
    public ShellPlace place() {
        return PLACE;
    }

    @Override
    public void refresh() {
        model.read();
    }

    @Override
    public Optional<String> text() {
        return detail.text();
    }

    @Override
    public Optional<FilterViewModel> filter() {
        return Optional.of(model.filter());
    }
}
