package gatehouse.console.environments;

import java.util.function.Predicate;

/** Finds a name for an environment that no other one has. */
public final class FreeNameFinder {
    private static final int LONGEST_NAME = 40;

    private FreeNameFinder() {}

    /**
     * The wanted name with the first number from 2 on that makes it free, cut where it would be too
     * long; the name itself where it is free.
     */
    public static String find(String wanted, Predicate<String> taken) {
        String name = wanted;
        for (int number = 2; taken.test(name); number++) {
            String end = " " + number;
            int most = Math.min(wanted.length(), LONGEST_NAME - end.length());
            name = wanted.substring(0, most).stripTrailing() + end;
        }
        return name;
    }
}
