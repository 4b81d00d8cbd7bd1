package gatehouse.console.sessions.nearby;

import gatehouse.console.journal.browsing.JournalServices;
import gatehouse.console.sessions.FilteredSessions;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What one asks next about the session beside the list: the person's other sessions, who else was
 * on the device, what the journal knows. Found in what was read; nothing is sent.
 */
public final class NearbyViewModel {
    private final SessionDetailViewModel detail;
    private final Supplier<FilteredSessions> list;
    private final JournalServices journal;
    private final InstantSource clock;
    private final NearbyLinks links;
    private final LatestRequest searching;
    private final LatestRequest reading;
    private String shownOf = "";
    private List<NearbySection> ofList = List.of();
    private List<NearbySection> ofJournal = List.of();
    private final ReadOnlyObjectWrapper<List<NearbySection>> sections =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Follows a detail.
     *
     * @param list what the list shows now
     * @param clock this computer's time
     */
    public NearbyViewModel(
            SessionDetailViewModel detail,
            Supplier<FilteredSessions> list,
            JournalServices journal,
            Background background,
            InstantSource clock,
            NearbyLinks links) {
        this.detail = detail;
        this.list = list;
        this.journal = journal;
        this.clock = clock;
        this.links = links;
        this.searching = new LatestRequest(background);
        this.reading = new LatestRequest(background);
        detail.stateProperty().subscribe(this::follow);
    }

    /** What is known, in sections; empty until it was found. */
    public ReadOnlyObjectProperty<List<NearbySection>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    private void follow(SessionDetailState now) {
        Optional<SessionFormatter> looked = detail.words().getValue();
        String id = looked.map(one -> one.session().sessionId()).orElse("");
        if (!id.equals(shownOf)) {
            shownOf = id;
            ofList = List.of();
            ofJournal = List.of();
            show();
        }
        if (looked.isEmpty() || now instanceof SessionDetailState.Busy) {
            return;
        }
        Callable<List<NearbySection>> near =
                new NearbySessions(looked.get(), list.get(), links)::sections;
        searching.ask(near, this::found, this::failed);
        Callable<List<NearbySection>> entries =
                new NearbyEntries(journal, looked.get(), clock, looked.get().times().zone(), links)
                        ::sections;
        reading.ask(entries, this::read, this::unread);
    }

    private void found(List<NearbySection> found) {
        ofList = found;
        show();
    }

    private void read(List<NearbySection> read) {
        ofJournal = read;
        show();
    }

    private void failed(WorkFailure why) {
        found(said(MessageBundle.of("place.SESSIONS"), why));
    }

    private void unread(WorkFailure why) {
        read(said(MessageBundle.of("place.JOURNAL"), why));
    }

    private static List<NearbySection> said(String title, WorkFailure why) {
        var line = new NearbyLine(FailureMessages.of(why).text(), Optional.empty());
        return List.of(new NearbySection(title, List.of(line)));
    }

    private void show() {
        sections.set(Stream.concat(ofList.stream(), ofJournal.stream()).toList());
    }
}
