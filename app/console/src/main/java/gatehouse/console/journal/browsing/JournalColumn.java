package gatehouse.console.journal.browsing;

import gatehouse.console.journal.EntryOrder.OrderKey;
import gatehouse.console.words.MessageBundle;

/** A column of the list of entries. */
public enum JournalColumn {
    TIME(OrderKey.TIME),
    OPERATOR(OrderKey.OPERATOR),
    ACT(OrderKey.ACT),
    TARGET(OrderKey.PERSON),
    ENVIRONMENT(OrderKey.ENVIRONMENT),
    OUTCOME(OrderKey.OUTCOME),
    TICKET(OrderKey.TICKET);

    private final OrderKey key;

    JournalColumn(OrderKey key) {
        this.key = key;
    }

    /** By what a click on its header sorts. */
    public OrderKey key() {
        return key;
    }

    /** What stands in its header. */
    public String title() {
        return MessageBundle.of("journal.column." + this);
    }
}
