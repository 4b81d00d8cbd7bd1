package gatehouse.console.sessions;

import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Command;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Notice;

import java.util.Optional;

/**
 * What the list says in place of its rows or above them.
 *
 * @param readAgain what helps after a failure
 * @param clearFilter what helps when the filter hides everything
 */
record ListNotice(Command readAgain, Command clearFilter) {
    Notice of(ListState state, int shown) {
        return switch (state) {
            case ListState.Idle _ ->
                    new Notice(
                            Notice.Kind.EMPTY,
                            Words.of("sessions.unread"),
                            Words.of("sessions.unread.then"),
                            Optional.of(readAgain));
            case ListState.Busy _ ->
                    new Notice(Notice.Kind.BUSY, Words.of("sessions.busy"), "", Optional.empty());
            case ListState.Failed(Failure why) -> failed(Notice.Kind.FAILED, why);
            case ListState.Stale(SessionReading _, Failure why) -> failed(Notice.Kind.WARNING, why);
            case ListState.Shown(SessionReading read) -> shown(read, shown);
            case ListState.Again(SessionReading earlier) -> shown(earlier, shown);
        };
    }

    private Notice shown(SessionReading read, int shown) {
        if (shown > 0 || !read.isEnded()) {
            return Notice.NONE;
        }
        int hidden = read.table().size();
        if (hidden == 0 && !read.isComplete()) {
            return new Notice(
                    Notice.Kind.FAILED,
                    Words.of("sessions.unseen"),
                    Words.of("sessions.unseen.then"),
                    Optional.of(readAgain));
        }
        return hidden == 0
                ? new Notice(
                        Notice.Kind.EMPTY,
                        Words.of("sessions.none"),
                        Words.of("sessions.none.then"),
                        Optional.of(readAgain))
                : new Notice(
                        Notice.Kind.EMPTY,
                        Words.of("sessions.hidden", hidden),
                        Words.of("sessions.hidden.then"),
                        Optional.of(clearFilter));
    }

    private Notice failed(Notice.Kind kind, Failure why) {
        Sentence sentence = FailureWords.of(why, "Portos");
        return new Notice(kind, sentence.what(), sentence.then(), Optional.of(readAgain));
    }
}
