package gatehouse.console.environments;

/**
 * The identity of a system that Gatehouse knows. Its text is kept in files and promised in JSON, so
 * it never changes.
 *
 * @param value small letters: {@code portos}
 */
public record SystemId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
