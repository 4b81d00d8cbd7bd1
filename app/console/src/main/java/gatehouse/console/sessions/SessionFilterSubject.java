package gatehouse.console.sessions;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.filter.editor.FilterSubject;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Filters the list of sessions by what is typed; see {@link SessionFilter} for the language.
 *
 * @param times tells in which zone dates are meant
 */
record SessionFilterSubject(SessionListPipeline arrangement, TimeFormat times)
        implements FilterSubject {
    @Override
    public String examples() {
        return MessageBundle.of("sessions.filter");
    }

    @Override
    public String shortExamples() {
        return MessageBundle.of("sessions.filter.short");
    }

    @Override
    public Optional<FilterFault> filter(String text) {
        return switch (SessionFilter.parse(text, times.zone())) {
            case FilterResult.Parsed<SessionFilter>(SessionFilter parsed) -> {
                arrangement.filter(parsed);
                yield Optional.empty();
            }
            case FilterResult.Wrong<SessionFilter>(FilterFault fault) -> Optional.of(fault);
        };
    }

    @Override
    public Callable<List<FilterCompletion>> completions(String text, int caret) {
        SessionTable table = arrangement.view().table();
        NameDirectory directory = arrangement.directory();
        return () -> SessionFilter.completions(text, caret, table, directory);
    }

    @Override
    public String toggled(String text, String terms) {
        return SessionFilter.toggled(text, terms);
    }
}
