package gatehouse.console.recording;

import gatehouse.console.words.Times;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Notice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of sessions that an earlier Gatehouse opened and did not close. */
public final class LeftSessionsViewModel {
    private final SessionNotes notes;
    private final Background background;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);

    /** Nothing is read before {@link #read}. */
    public LeftSessionsViewModel(SessionNotes notes, Background background, ZoneId zone) {
        this.notes = notes;
        this.background = background;
        this.zone = zone;
    }

    /** What was left; nothing where nothing was. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Reads the notes. */
    public void read() {
        background.start(notes::left, this::tell, this::failed);
    }

    /** What was left, and what that means; empty where nothing was. */
    public static Optional<String> words(List<LeftSession> left, ZoneId zone) {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(sentences(left, zone) + " " + meaning(left));
    }

    private void tell(List<LeftSession> left) {
        notice.set(
                left.isEmpty()
                        ? Notice.NONE
                        : new Notice(
                                Notice.Kind.WARNING,
                                sentences(left, zone),
                                meaning(left),
                                Optional.of(seen(left))));
    }

    private Command seen(List<LeftSession> left) {
        return new Command("seen", "", new SimpleBooleanProperty(true), () -> forget(left));
    }

    private static String sentences(List<LeftSession> left, ZoneId zone) {
        return left.stream()
                .map(session ->
                        Words.of(
                                "recording.left",
                                Visible.text(session.user()),
                                Times.full(session.openedAt(), zone),
                                Visible.text(session.environment())))
                .collect(Collectors.joining("\n"));
    }

    private static String meaning(List<LeftSession> left) {
        boolean timed = left.stream().allMatch(LeftSession::alive);
        return Words.of(timed ? "recording.left.then" : "recording.left.unsure");
    }

    private void forget(List<LeftSession> seen) {
        background.write(
                () -> {
                    for (LeftSession one : seen) {
                        notes.forget(one);
                    }
                    return notes.left();
                },
                this::tell,
                this::failed);
    }

    private void failed(Failure why) {
        String text = FailureWords.of(why, "SRS").text();
        notice.set(new Notice(Notice.Kind.WARNING, text, "", Optional.empty()));
    }
}
