package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.sessions.fields.SessionOrder;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.stream.Collectors;

/** Reads the order of a list: a key, with {@code -} in front for descending. */
final class SortArgument implements ITypeConverter<SessionOrder> {
    @Override
    public SessionOrder convert(String text) {
        boolean descending = text.startsWith("-");
        String key = descending ? text.substring(1) : text;
        return SessionOrder.FIELDS.stream()
                .filter(field -> field.text().key().equals(key))
                .findFirst()
                .map(field -> new SessionOrder(field, descending))
                .orElseThrow(() ->
                        new TypeConversionException(
                                TerminalMessages.of("sessions.sort.wrong", key, words())));
    }

    private static String words() {
        return SessionOrder.FIELDS.stream()
                .map(field -> field.text().key())
                .collect(Collectors.joining(", "));
    }
}
