package gatehouse.console.journal;

import java.util.List;

/** The texts of an entry that a filter can look into. */
enum JournalText {
    RUN,
    OPERATOR,
    ENVIRONMENT,
    KIND,
    CONNECTION,
    USER,
    ACT,
    TARGET,
    PERSON,
    DEVICE,
    REASON,
    TICKET,
    OUTCOME,
    DETAIL;

    static final List<JournalText> ALL = List.of(values());

    String of(JournalEntry entry) {
        ActRecord act = entry.act();
        return switch (this) {
            case RUN -> act.reason().run();
            case OPERATOR -> act.origin().operator();
            case ENVIRONMENT -> act.origin().environment();
            case KIND -> act.origin().kind();
            case CONNECTION -> act.origin().connection();
            case USER -> act.user();
            case ACT -> act.act();
            case TARGET -> act.target().id();
            case PERSON -> act.target().person();
            case DEVICE -> act.target().device();
            case REASON -> act.reason().text();
            case TICKET -> act.reason().ticket();
            case OUTCOME -> entry.outcome().word();
            case DETAIL -> entry.completion() == null ? "" : entry.completion().detail();
        };
    }
}
