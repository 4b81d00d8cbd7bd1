package gatehouse.console.environments.editor;

import gatehouse.console.environments.SystemId;

import java.util.List;

/** Finds a name for a new connection: that of its system, with a number where it is taken. */
final class FreeConnectionName {
    private FreeConnectionName() {}

    static String of(SystemId system, List<ConnectionFormViewModel> others) {
        String called = system.value();
        for (int number = 2; isUsed(called, others); number++) {
            called = system.value() + number;
        }
        return called;
    }

    private static boolean isUsed(String called, List<ConnectionFormViewModel> others) {
        return others.stream().anyMatch(each -> each.name().typed().equalsIgnoreCase(called));
    }
}
