package gatehouse.console.filter;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How the values of a field are written, and which condition they make.
 *
 * @param <T> what a condition of the filter is
 */
public sealed interface FilterForm<T> {
    /** The operators that such a field takes, each one character. */
    String operators();

    /** A whole text: {@code user:999}, {@code user:9*}. */
    record Whole<T>(Function<TextPattern, T> test) implements FilterForm<T> {
        @Override
        public String operators() {
            return ":";
        }
    }

    /** A part of a text: {@code reason:"stuck till"}. */
    record Part<T>(Function<TextPattern, T> test) implements FilterForm<T> {
        @Override
        public String operators() {
            return ":";
        }
    }

    /**
     * A time: {@code idle>30m}, {@code started<2026-11-21}.
     *
     * @param takesDates whether it can be compared with a moment too, not only with a duration
     */
    record Time<T>(boolean takesDates, TimeTest<T> test) implements FilterForm<T> {
        @Override
        public String operators() {
            return "<>";
        }
    }

    /**
     * One of a few values: {@code own:yes}.
     *
     * @param values as they are written; their case never matters
     * @param test is given the place of the value among them
     */
    record Choice<T>(List<String> values, IntFunction<T> test) implements FilterForm<T> {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public String operators() {
            return ":";
        }
    }

    /** Makes the condition on a time. */
    @FunctionalInterface
    interface TimeTest<T> {
        /**
         * The condition.
         *
         * @param below whether less than the bound is asked for, else the bound or more
         */
        T of(boolean below, TimeBound bound);
    }
}
