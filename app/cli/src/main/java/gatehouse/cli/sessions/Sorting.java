package gatehouse.cli.sessions;

import gatehouse.cli.output.Texts;
import gatehouse.console.sessions.SessionOrder;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the order of a list: a key, with {@code -} in front for descending. */
final class Sorting implements ITypeConverter<SessionOrder> {
    @Override
    public SessionOrder convert(String text) {
        boolean descending = text.startsWith("-");
        String key = descending ? text.substring(1) : text;
        return Arrays.stream(SessionOrder.Key.values())
                .filter(known -> word(known).equals(key))
                .findFirst()
                .map(known -> new SessionOrder(known, descending))
                .orElseThrow(() ->
                        new TypeConversionException(Texts.of("sessions.sort.wrong", key, words())));
    }

    private static String words() {
        return Arrays.stream(SessionOrder.Key.values())
                .map(Sorting::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(SessionOrder.Key key) {
        return key.name().toLowerCase(Locale.ROOT);
    }
}
