package gatehouse.console.sessions.fields;

import gatehouse.clients.portos.PortosTimes;
import gatehouse.clients.portos.Session;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The wordings of the fields. */
final class FieldWordings {
    static final FieldWording PERSON =
            new FieldWording(
                    FieldWordings::person,
                    FieldWordings::markedPerson,
                    (line, context) ->
                            fact("person", person(line, context), line.session().userName()));

    static final FieldWording DEVICE =
            new FieldWording(
                    (line, context) -> {
                        String description = description(line, context);
                        return description.isEmpty() ? null : description;
                    },
                    FieldWordings::describedDevice,
                    (line, context) ->
                            fact(
                                    line.isTill() ? "till" : "device",
                                    line.session().deviceName(),
                                    description(line, context)));

    static final FieldWording VERSION =
            new FieldWording(
                    (line, _) -> line.session().version(),
                    (line, _) -> version(line),
                    (line, _) -> fact("version", version(line), ""));

    static final FieldWording OWN =
            new FieldWording(
                    (line, _) -> line.own().word(),
                    (line, _) -> line.own().word(),
                    (_, _) -> Optional.empty());

    static final FieldWording UNREADABLE =
            new FieldWording(
                    (line, _) -> unreadableMembers(line),
                    (line, _) -> String.join(" ", unreadableMembers(line)),
                    (_, _) -> Optional.empty());

    static final FieldWording CHANGE =
            new FieldWording(
                    (_, _) -> null,
                    (line, _) -> MessageBundle.of("sessions.change." + line.change()),
                    (_, _) -> Optional.empty());

    private FieldWordings() {}

    /** A length of time between a moment and now, in words. */
    @FunctionalInterface
    interface Span {
        String of(@Nullable Instant moment, Instant now);
    }

    /** A text that is written as it is, also in a detail. */
    static FieldWording name(String key, Function<Session, String> name) {
        return new FieldWording(
                (line, _) -> name.apply(line.session()),
                (line, _) -> name.apply(line.session()),
                (line, _) -> fact(key, name.apply(line.session()), ""));
    }

    /** A moment; a table shows how far from now it is, or itself where the person wants that. */
    static FieldWording time(
            String key, Function<Session, @Nullable Instant> time, Span cell, Span remark) {
        return new FieldWording(
                (line, _) -> time.apply(line.session()),
                (line, context) -> {
                    Instant moment = time.apply(line.session());
                    if (isNever(moment)) {
                        return never();
                    }
                    return context.times().isExact()
                            ? context.times().moment(moment, context.now())
                            : cell.of(moment, context.now());
                },
                (line, context) -> {
                    Instant moment = time.apply(line.session());
                    if (isNever(moment)) {
                        return fact(key, never(), "");
                    }
                    return fact(
                            key,
                            context.times().full(moment),
                            moment == null ? "" : remark.of(moment, context.now()));
                });
    }

    private static boolean isNever(@Nullable Instant moment) {
        return moment != null && PortosTimes.isNever(moment);
    }

    private static String never() {
        return MessageBundle.of("times.never");
    }

    private static Optional<DetailFact> fact(String key, String value, String remark) {
        return Optional.of(new DetailFact(MessageBundle.of("session.fact." + key), value, remark));
    }

    private static String person(SessionLine line, FieldContext context) {
        return context.names().person(line.session().userName());
    }

    private static String markedPerson(SessionLine line, FieldContext context) {
        String person = person(line, context);
        return switch (line.own()) {
            case YES -> MessageBundle.of("sessions.you", person);
            case MAYBE -> MessageBundle.of("sessions.maybeYou", person);
            case NO -> person;
        };
    }

    private static String description(SessionLine line, FieldContext context) {
        return context.names().description(line.session().deviceName());
    }

    private static String describedDevice(SessionLine line, FieldContext context) {
        String device = line.session().deviceName();
        String description = description(line, context);
        return description.isEmpty() || description.equals(device)
                ? device
                : MessageBundle.of("session.device", device, description);
    }

    private static String version(SessionLine line) {
        Long version = line.session().version();
        return version == null ? MessageBundle.of("times.unknown") : String.valueOf(version);
    }

    /** Persons and descriptions come from the directory: only the names themselves are told. */
    private static List<String> unreadableMembers(SessionLine line) {
        return SessionFields.ALL.stream()
                .filter(field -> field != SessionFields.PERSON && field != SessionFields.DEVICE)
                .filter(line::isUnreadable)
                .map(field -> field.text().member())
                .toList();
    }
}
