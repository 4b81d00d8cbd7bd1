package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

final class BackgroundRelayTest {
    private static final int MANY = 100;

    private final List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
    private final Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    private int passed;

    private boolean take(int piece) {
        threads.add(Thread.currentThread());
        return taken.add(piece);
    }

    private void pass(int pieces, Predicate<Integer> taker) {
        try (var relay = new BackgroundRelay<>(taker)) {
            boolean more = true;
            while (more && passed < pieces) {
                passed++;
                more = relay.pass(passed);
            }
            relay.finish();
        }
    }

    @Test
    void all_pieces_are_taken_in_their_order_and_others_come_meanwhile() {
        pass(MANY, this::take);

        assertThat(taken)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY).boxed().toList());
        assertThat(threads).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void one_piece_needs_no_other_thread() {
        pass(1, this::take);

        assertThat(taken).containsExactly(1);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void who_wants_no_more_gets_no_more_and_no_more_is_asked_for() {
        pass(MANY, piece -> take(piece) && piece < 25);

        assertThat(taken).hasSize(25);
        assertThat(passed).isLessThan(MANY);
    }

    @Test
    void a_fault_of_the_taker_is_told() {
        Predicate<Integer> faulty =
                piece -> {
                    throw new UnsupportedOperationException("piece " + piece);
                };

        assertThatThrownBy(() -> pass(MANY, faulty)).hasRootCauseMessage("piece 1");
    }

    @Test
    void an_interrupt_is_kept() {
        Thread.currentThread().interrupt();

        pass(MANY, this::take);

        assertThat(taken).hasSize(MANY);
        assertThat(Thread.interrupted()).isTrue();
    }
}
