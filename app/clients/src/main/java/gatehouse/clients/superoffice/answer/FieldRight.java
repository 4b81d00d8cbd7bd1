package gatehouse.clients.superoffice.answer;

/**
 * What may be done with a field (contract: SuperOffice 9); none of them means that it is hidden.
 */
public enum FieldRight {
    READ(1),
    WRITE(2),
    UNUSED_1(4),
    UNUSED_2(8),
    UNUSED_3(16),
    /** May be empty; {@code Unused4} in older editions. */
    NULLABLE(32),
    /** Must be filled in. */
    UI_HINT_MANDATORY(64),
    /** Locked on screen. */
    UI_HINT_READ_ONLY(128),
    UNDEFINED_VALUE_256(256);

    private final int value;

    FieldRight(int value) {
        this.value = value;
    }

    /** Its number, one bit. */
    public int value() {
        return value;
    }
}
