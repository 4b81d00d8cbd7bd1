package gatehouse.sandbox.portos;

import gatehouse.sandbox.faults.FaultOrder;
import gatehouse.sandbox.faults.InjectedFault;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.QueryParameters;
import gatehouse.sandbox.http.ReceivedCall;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * Lists that never end: the last page is sent again for whatever is behind it, or each page is full
 * of rows that nobody has; and a total that cannot be.
 *
 * @param size how many sessions there are
 * @param totalCount the raw total; {@code absent} for none, empty for the true one
 */
record OddListFault(Paging paging, Optional<String> totalCount, IntSupplier size) {
    private static final String ABSENT = "absent";
    private static final List<String> NAMES = List.of("sessionId", "userName", "name", "id");

    /** What the pages are. */
    private enum Paging {
        AS_ASKED,
        LAST_PAGE_AGAIN,
        GROWING
    }

    /** Takes the {@code paging} and the {@code totalCount}. */
    static InjectedFault of(FaultOrder order, IntSupplier size) {
        Paging paging =
                switch (order.text("paging", "as-asked")) {
                    case "as-asked" -> Paging.AS_ASKED;
                    case "last-page-again" -> Paging.LAST_PAGE_AGAIN;
                    case "growing" -> Paging.GROWING;
                    default ->
                            throw new IllegalArgumentException(
                                    "A list is as-asked, last-page-again or growing; not "
                                            + order.text("paging", ""));
                };
        var fault = new OddListFault(paging, order.text("totalCount"), size);
        return fault::strike;
    }

    private PlayedAnswer strike(ReceivedCall call, Function<ReceivedCall, PlayedAnswer> acting) {
        var query = new QueryParameters(call.query());
        int skip = query.first("$skip").map(Integer::parseInt).orElse(0);
        int take = query.first("$take").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        int last = Math.max(0, size.getAsInt() - take);
        boolean again = paging == Paging.LAST_PAGE_AGAIN && skip > last;
        ReceivedCall asked =
                again
                        ? call.withQuery(call.query().replace("$skip=" + skip, "$skip=" + last))
                        : call;
        return JsonAnswerEditor.edited(
                acting.apply(asked),
                json -> {
                    if (paging == Paging.GROWING && json.path("items") instanceof ArrayNode items) {
                        fill(items, skip, Math.min(take, 1_000));
                    }
                    if (json instanceof ObjectNode list) {
                        tellTotal(list);
                    }
                },
                text -> text);
    }

    /** Adds rows with names of their own until the page is full. */
    private static void fill(ArrayNode items, int skip, int take) {
        while (items.size() < take) {
            ObjectNode row = items.objectNode();
            String name = String.format(Locale.ROOT, "Grown%026d", skip + items.size());
            NAMES.forEach(member -> row.put(member, name));
            row.putObject("identity").put("userName", "999").put("deviceName", "BackOffice");
            items.add(row);
        }
    }

    private void tellTotal(ObjectNode list) {
        if (totalCount.isEmpty()) {
            return;
        }
        if (totalCount.get().equals(ABSENT)) {
            list.remove("totalCount");
        } else {
            list.put("totalCount", Long.parseLong(totalCount.get()));
        }
    }
}
