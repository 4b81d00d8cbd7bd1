package gatehouse.cli;

import gatehouse.cli.output.TerminalMessages;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is wrong with the arguments of a verb, in the language of the terminal: picocli itself says
 * it in English only.
 */
final class UsageMessages {
    private UsageMessages() {}

    /** One sentence. What is not known here is said as picocli says it. */
    static String of(ParameterException wrong, List<String> typed) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                    TerminalMessages.of(
                            unmatched.isUnknownOption()
                                    ? "usage.unknown.option"
                                    : "usage.unknown.argument",
                            unmatched.getUnmatched().getFirst());
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    missing(missing.getMissing(), typed);
            case OverwrittenOptionException twice ->
                    TerminalMessages.of("usage.twice", name(twice.getOverwritten()));
            case ParameterException value
                    when value.getCause() instanceof TypeConversionException cause
                            && value.getArgSpec() != null ->
                    value(value, cause);
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private static String missing(List<ArgSpec> missing, List<String> typed) {
        ArgSpec first = missing.getFirst();
        if (isTyped(first, typed)) {
            return TerminalMessages.of("usage.missing.value", name(first), first.paramLabel());
        }
        return TerminalMessages.of(
                "usage.missing",
                missing.stream().map(UsageMessages::form).collect(Collectors.joining(", ")));
    }

    private static boolean isTyped(ArgSpec argument, List<String> typed) {
        return argument instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(typed::contains);
    }

    private static String value(ParameterException wrong, TypeConversionException cause) {
        ArgSpec argument = wrong.getArgSpec();
        String name = name(argument);
        Class<?> type = argument.type();
        if (type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants())
                            .map(choice -> ((Enum<?>) choice).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
            return TerminalMessages.of("usage.value.choice", name, wrong.getValue(), choices);
        }
        return type == int.class
                ? TerminalMessages.of(
                        "usage.value.number", name, wrong.getValue(), Integer.MAX_VALUE)
                : TerminalMessages.of("usage.value", name, String.valueOf(cause.getMessage()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** How it is typed: {@code --kind KIND}. */
    private static String form(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }
}
