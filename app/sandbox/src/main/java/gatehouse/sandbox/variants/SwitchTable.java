package gatehouse.sandbox.variants;

import java.util.ArrayList;
import java.util.List;

/** The contract switches of one system, in the order in which they were added. */
public final class SwitchTable {
    private final List<VariantSwitch<?>> switches = new ArrayList<>();

    /** Adds a switch with its default; {@link VariantSwitch#or} adds the alternatives. */
    public <T> VariantSwitch<T> add(String name, String openPoint, String standard, T meaning) {
        var added = new VariantSwitch<T>(name, openPoint).or(standard, meaning);
        switches.add(added);
        return added;
    }

    /**
     * Adds a switch with these meanings, the default first.
     *
     * @param words the value of each meaning, in the same order, with a blank between two
     */
    public <T> VariantSwitch<T> add(String name, String openPoint, T[] meanings, String words) {
        String[] values = words.split(" ", -1);
        if (values.length != meanings.length) {
            throw new IllegalArgumentException(name + " needs one word for each meaning");
        }
        var added = new VariantSwitch<T>(name, openPoint);
        for (int i = 0; i < values.length; i++) {
            added.or(values[i], meanings[i]);
        }
        switches.add(added);
        return added;
    }

    public List<VariantSwitch<?>> switches() {
        return List.copyOf(switches);
    }
}
