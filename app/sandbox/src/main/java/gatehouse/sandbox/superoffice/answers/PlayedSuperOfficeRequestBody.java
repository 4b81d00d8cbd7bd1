package gatehouse.sandbox.superoffice.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members that a request's body was sent with; null counts as not sent. */
public final class PlayedSuperOfficeRequestBody {
    private final Map<String, Sent> members = new LinkedHashMap<>();
    private final boolean caseCounts;

    /** A value as it stood in the body. */
    public record Sent(String text, boolean isNumber) {}

    PlayedSuperOfficeRequestBody(boolean caseCounts) {
        this.caseCounts = caseCounts;
    }

    void put(String name, Sent value) {
        members.put(name, value);
    }

    /** The names as they were sent. */
    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    boolean knows(String name, String sent) {
        return caseCounts ? name.equals(sent) : name.equalsIgnoreCase(sent);
    }

    public Optional<Sent> sent(String name) {
        return members.entrySet().stream()
                .filter(member -> knows(name, member.getKey()))
                .map(Map.Entry::getValue)
                .reduce((_, last) -> last);
    }

    /** A text; an empty one counts as none. */
    public Optional<String> text(String name) {
        return sent(name).map(Sent::text).filter(text -> !text.isEmpty());
    }

    /** An int32. */
    public Optional<Integer> number(String name) {
        return text(name)
                .map(text -> {
                    try {
                        return Integer.valueOf(text);
                    } catch (NumberFormatException e) {
                        throw PlayedSuperOfficeRefusalException.malformed(
                                "'" + name + "' is no 32-bit number.");
                    }
                });
    }
}
