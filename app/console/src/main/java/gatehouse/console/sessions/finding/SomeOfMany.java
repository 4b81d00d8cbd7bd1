package gatehouse.console.sessions.finding;

import java.util.List;

/**
 * The first of many that were found.
 *
 * @param first the likeliest or the latest, a few at most
 * @param count how many there are
 */
public record SomeOfMany<T>(List<T> first, int count) {
    public SomeOfMany {
        first = List.copyOf(first);
    }
}
