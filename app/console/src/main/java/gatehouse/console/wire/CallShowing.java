package gatehouse.console.wire;

/** What became of the wish to see one call. */
public enum CallShowing {
    SHOWN,
    /** It is shown, and the filter that hid it was cleared. */
    FILTER_CLEARED,
    /** It is no longer in the log. */
    REMOVED
}
