package gatehouse.console.work;

/**
 * One line of a detail.
 *
 * @param label what it is
 * @param value the exact value
 * @param remark what it means, such as how long ago; may be empty
 */
public record DetailFact(String label, String value, String remark) {
    /** As one line of text. */
    public String text() {
        return label + ": " + value + (remark.isEmpty() ? "" : " (" + remark + ")");
    }
}
