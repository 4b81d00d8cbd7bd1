package gatehouse.testkit;

import java.util.List;
import java.util.stream.Stream;

/** Which contract variants of Portos affect each other. */
public final class PortosSwitchGroups {
    /** The full names of switches of which every combination is a case of its own. */
    public static final List<List<String>> TOGETHER =
            Stream.of(
                            List.of("sort-keys", "sort-refused", "default-order"),
                            List.of("sort-keys", "sort-refused", "take-max"),
                            List.of("take-max", "take-default", "bad-paging"),
                            List.of("take-max", "rate-limit"),
                            List.of("page-count", "count-body", "empty-items"),
                            List.of("list-access", "directory-access"),
                            List.of("list-access", "empty-items", "take-max"),
                            List.of("directory-envelope", "take-default", "take-max"),
                            List.of("delete-answer", "delete-missing"),
                            List.of("delete-answer", "self-delete"),
                            List.of("filter-operators", "filter-refused", "unknown-query"),
                            List.of("hmac-sessions", "hmac-window"),
                            List.of("expired-sessions", "takeover", "session-length"),
                            List.of("session-length", "expiry-moves"),
                            List.of("times", "date-form"),
                            List.of("error-body", "error-type", "unauthorized-body"),
                            List.of("seat-limit", "error-body"),
                            List.of("extra-members", "odd-enums"))
                    .map(names -> names.stream().map("portos."::concat).toList())
                    .toList();

    private PortosSwitchGroups() {}
}
