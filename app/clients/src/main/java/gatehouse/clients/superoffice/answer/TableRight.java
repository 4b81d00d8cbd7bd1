package gatehouse.clients.superoffice.answer;

/** What may be done with a row (contract: SuperOffice 9); none of them means that it is hidden. */
public enum TableRight {
    SELECT(1),
    UPDATE(2),
    INSERT(4),
    DELETE(8),
    /** Some fields may be hidden. */
    FILTERING(16),
    /** Some fields may be locked. */
    RESTRICTED_UPDATE(32),
    UNUSED_1(64),
    /** Not set. */
    UNINITIALIZED(128);

    private final int value;

    TableRight(int value) {
        this.value = value;
    }

    /** Its number, one bit. */
    public int value() {
        return value;
    }
}
