package gatehouse.console.sessions;

import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import java.util.Optional;

/**
 * What the list says in place of its rows or above them.
 *
 * @param readAgain what helps after a failure
 * @param clearFilter what helps when the filter hides everything
 */
record SessionListNotice(Command readAgain, Command clearFilter) {
    ScreenNotice of(SessionListState state, int shown) {
        return switch (state) {
            case SessionListState.Idle _ ->
                    new ScreenNotice(
                            ScreenNotice.NoticeKind.EMPTY,
                            MessageBundle.of("sessions.unread"),
                            MessageBundle.of("sessions.unread.then"),
                            Optional.of(readAgain));
            case SessionListState.Busy _ ->
                    new ScreenNotice(
                            ScreenNotice.NoticeKind.BUSY,
                            MessageBundle.of("sessions.busy"),
                            "",
                            Optional.empty());
            case SessionListState.Failed(WorkFailure why) ->
                    failed(ScreenNotice.NoticeKind.FAILED, why);
            case SessionListState.Stale(SessionListReading _, WorkFailure why) ->
                    failed(ScreenNotice.NoticeKind.WARNING, why);
            case SessionListState.Shown(SessionListReading read) -> shown(read, shown);
            case SessionListState.Again(SessionListReading earlier) -> shown(earlier, shown);
        };
    }

    private ScreenNotice shown(SessionListReading read, int shown) {
        if (shown > 0 || !read.isEnded()) {
            return ScreenNotice.NONE;
        }
        int hidden = read.table().size();
        if (hidden == 0 && !read.isComplete()) {
            return new ScreenNotice(
                    ScreenNotice.NoticeKind.FAILED,
                    MessageBundle.of("sessions.unseen"),
                    MessageBundle.of("sessions.unseen.then"),
                    Optional.of(readAgain));
        }
        return hidden == 0
                ? new ScreenNotice(
                        ScreenNotice.NoticeKind.EMPTY,
                        MessageBundle.of("sessions.none"),
                        MessageBundle.of("sessions.none.then"),
                        Optional.of(readAgain))
                : new ScreenNotice(
                        ScreenNotice.NoticeKind.EMPTY,
                        MessageBundle.of("sessions.hidden", hidden),
                        MessageBundle.of("sessions.hidden.then"),
                        Optional.of(clearFilter));
    }

    private ScreenNotice failed(ScreenNotice.NoticeKind kind, WorkFailure why) {
        UserMessage sentence = FailureMessages.of(why, "Portos");
        return ScreenNotice.of(kind, sentence, Optional.of(readAgain));
    }
}
