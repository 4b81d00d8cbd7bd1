package gatehouse.console.recording;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of sessions that an earlier Gatehouse opened and did not close. */
public final class OrphanedSessionsViewModel {
    private final RecordingSessionNotes notes;
    private final Background background;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<ScreenNotice> notice =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);

    /** Nothing is read before {@link #read}. */
    public OrphanedSessionsViewModel(
            RecordingSessionNotes notes, Background background, TimeFormat times) {
        this.notes = notes;
        this.background = background;
        this.times = times;
    }

    /** What was left; nothing where nothing was. */
    public ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Reads the notes. */
    public void read() {
        background.start(notes::left, this::tell, this::failed);
    }

    /** What was left, and what that means; empty where nothing was. */
    public static Optional<String> words(List<OrphanedSession> left, TimeFormat times) {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(sentences(left, times) + " " + meaning(left));
    }

    private void tell(List<OrphanedSession> left) {
        notice.set(
                left.isEmpty()
                        ? ScreenNotice.NONE
                        : new ScreenNotice(
                                ScreenNotice.NoticeKind.WARNING,
                                sentences(left, times),
                                meaning(left),
                                Optional.of(seen(left))));
    }

    private Command seen(List<OrphanedSession> left) {
        return new Command("seen", "", () -> forget(left));
    }

    private static String sentences(List<OrphanedSession> left, TimeFormat times) {
        return left.stream()
                .map(session ->
                        MessageBundle.of(
                                "recording.left",
                                VisibleText.text(session.user()),
                                times.full(session.openedAt()),
                                VisibleText.text(session.environment())))
                .collect(Collectors.joining("\n"));
    }

    private static String meaning(List<OrphanedSession> left) {
        boolean timed = left.stream().allMatch(OrphanedSession::alive);
        return MessageBundle.of(timed ? "recording.left.then" : "recording.left.unsure");
    }

    private void forget(List<OrphanedSession> seen) {
        background.write(
                () -> {
                    for (OrphanedSession one : seen) {
                        notes.forget(one);
                    }
                    return notes.left();
                },
                this::tell,
                this::failed);
    }

    private void failed(WorkFailure why) {
        String text = FailureMessages.of(why, "SRS").text();
        notice.set(new ScreenNotice(ScreenNotice.NoticeKind.WARNING, text, "", Optional.empty()));
    }
}
