package gatehouse.console.acts;

import gatehouse.console.work.ScreenNotice.NoticeKind;

/**
 * What was typed into the dialog of an act that was closed before the act was done, so that a
 * dialog that is closed by mistake, or to allow changes again, loses nothing.
 */
public final class ActDraft {
    private String act = "";
    private String reason = "";
    private String ticket = "";

    /** Fills in a dialog if it is about the same act as the one that was closed. */
    public void fill(ActDialogViewModel dialog) {
        if (act.equals(name(dialog))) {
            dialog.reasonProperty().set(reason);
            dialog.ticketProperty().set(ticket);
        }
    }

    /**
     * Takes over what is typed in a dialog that closes; nothing if its act is done or under way.
     */
    public void keep(ActDialogViewModel dialog) {
        boolean open =
                switch (dialog.stateProperty().get()) {
                    case ActDialogState.Warning _,
                            ActDialogState.Preparing _,
                            ActDialogState.Asking _ ->
                            true;
                    case ActDialogState.Running _ -> false;
                    case ActDialogState.Over(var notice) -> notice.kind() == NoticeKind.WARNING;
                };
        if (open) {
            hold(dialog);
        } else {
            act = "";
            reason = "";
            ticket = "";
        }
    }

    /** Takes over what is typed in the dialog of an act that was not sent. */
    public void hold(ActDialogViewModel dialog) {
        act = name(dialog);
        reason = dialog.reasonProperty().get();
        ticket = dialog.ticketProperty().get();
    }

    private static String name(ActDialogViewModel dialog) {
        ActHeading heading = dialog.proposal().heading();
        return String.join("\n", dialog.environment().name(), heading.title(), heading.about());
    }
}
