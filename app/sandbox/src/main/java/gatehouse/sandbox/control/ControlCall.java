package gatehouse.sandbox.control;

import gatehouse.sandbox.http.JsonMemberReader;
import gatehouse.sandbox.http.ReceivedCall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call to the control address.
 *
 * @param texts the texts in place of the segments in braces
 */
public record ControlCall(ReceivedCall received, List<String> texts) {

    /** The text in place of the first segment in braces. */
    public String text() {
        return texts.getFirst();
    }

    /** The members of the body; a body that is not a JSON object is refused. */
    public Map<String, String> members() {
        return JsonMemberReader.members(received.body())
                .orElseThrow(
                        () -> new IllegalArgumentException("The body must be one JSON object."));
    }

    public String member(String name, String standard) {
        return members().getOrDefault(name, standard);
    }

    public Optional<Instant> instant(String name) {
        return Optional.ofNullable(members().get(name)).map(Instant::parse);
    }

    public Optional<Integer> wholeNumber(String name) {
        return Optional.ofNullable(members().get(name)).map(Integer::valueOf);
    }
}
