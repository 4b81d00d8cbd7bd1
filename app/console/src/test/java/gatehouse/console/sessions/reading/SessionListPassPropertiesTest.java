package gatehouse.console.sessions.reading;

import static gatehouse.console.sessions.reading.PretendList.ids;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.sessions.reading.SessionListReading.ReadingProgress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SessionListPassPropertiesTest {
    /** Before the call {@code at}, one session ends or a few begin. */
    record ListChange(int at, int place, boolean begins) {}

    @Property(tries = 200)
    void every_session_that_lives_through_the_reading_is_listed_once_or_the_list_is_not_complete(
            @ForAll @IntRange(max = 300) int sessions,
            @ForAll @IntRange(min = 2, max = 60) int cap,
            @ForAll @IntRange(min = 1, max = 4) int parallel,
            @ForAll boolean totalTold,
            @ForAll boolean shuffled,
            @ForAll @Size(max = 40) List<@IntRange(max = 59_999) Integer> changes)
            throws Exception {
        var list = new PretendList(sessions);
        list.cap = cap;
        list.totalTold = totalTold;
        list.shuffled = shuffled && changes.isEmpty();
        Set<String> survivors = new HashSet<>(ids(list.alive()));
        list.before =
                (number, _) -> {
                    changes.stream()
                            .map(seed -> new ListChange(1 + seed % 30, seed / 60, seed % 60 >= 40))
                            .filter(change -> change.at() == number)
                            .forEach(change -> happens(change, list));
                    survivors.retainAll(ids(list.alive()));
                };

        SessionListReading read = list.read(parallel);

        assertThat(ids(read)).doesNotHaveDuplicates();
        assertThat(read.isEnded()).isTrue();
        if (read.isComplete()) {
            assertThat(ids(read)).containsAll(survivors);
        } else {
            assertThat(read.progress())
                    .isInstanceOfAny(ReadingProgress.Moved.class, ReadingProgress.Stopped.class);
        }
        if (changes.isEmpty() && !list.shuffled) {
            assertThat(read.isComplete()).isTrue();
        }
    }

    private static void happens(ListChange change, PretendList list) {
        if (change.begins()) {
            list.begin(3);
        } else {
            list.end(change.place() % Math.max(1, list.alive().size()));
        }
    }
}
