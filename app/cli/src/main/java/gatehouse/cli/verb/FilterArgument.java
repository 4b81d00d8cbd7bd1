package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterResult;

/** The filter of a command line, or what is wrong with it and where. */
public final class FilterArgument {
    private FilterArgument() {}

    /** The filter that was read. */
    public static <F> F of(FilterResult<F> result) {
        return switch (result) {
            case FilterResult.Parsed<F>(F filter) -> filter;
            case FilterResult.Wrong<F>(FilterFault fault) ->
                    throw new CliException(
                            ExitCode.WRONG_USAGE,
                            TerminalMessages.of("filter.wrong", fault.at() + 1, fault.sentence()));
        };
    }
}
