package gatehouse.console.sessions.filter;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.NameDirectory;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A term of the filter language, told once more in the plainest way. */
sealed interface PlainTerm {
    String text();

    boolean shows(Session session, NameDirectory directory, Instant now);

    record Not(PlainTerm term) implements PlainTerm {
        @Override
        public String text() {
            return "-" + term.text();
        }

        @Override
        public boolean shows(Session session, NameDirectory directory, Instant now) {
            boolean unknown = term instanceof Time time && time.of(session) == null;
            return !unknown && !term.shows(session, directory, now);
        }
    }

    record Word(String value, boolean quoted) implements PlainTerm {
        @Override
        public String text() {
            return quoted ? '"' + value + '"' : value;
        }

        @Override
        public boolean shows(Session session, NameDirectory directory, Instant now) {
            boolean longEnough = fold(quoted ? value : value.replace("*", "")).length() >= 6;
            return isIn(session.userName())
                    || isIn(directory.person(session.userName()))
                    || isIn(session.deviceName())
                    || isIn(directory.description(session.deviceName()))
                    || isIn(session.envName())
                    || (longEnough && isIn(session.sessionId()));
        }

        private boolean isIn(String text) {
            return pattern(value, quoted).matcher(fold(text)).find();
        }
    }

    record Named(String field, String value, boolean quoted) implements PlainTerm {
        @Override
        public String text() {
            return field + ':' + (quoted ? '"' + value + '"' : value);
        }

        @Override
        public boolean shows(Session session, NameDirectory directory, Instant now) {
            List<String> names =
                    switch (field) {
                        case "user" ->
                                List.of(session.userName(), directory.person(session.userName()));
                        case "dev" ->
                                List.of(
                                        session.deviceName(),
                                        directory.description(session.deviceName()));
                        case "env" -> List.of(session.envName());
                        case "type" -> List.of(session.authenticationType());
                        default -> List.of(session.sessionId());
                    };
            return names.stream()
                    .anyMatch(name -> pattern(value, quoted).matcher(fold(name)).matches());
        }
    }

    record Time(String field, char operator, long count, char unit) implements PlainTerm {
        @Override
        public String text() {
            return field + operator + count + unit;
        }

        @Override
        public boolean shows(Session session, NameDirectory directory, Instant now) {
            Instant moment = of(session);
            if (moment == null) {
                return false;
            }
            Duration length =
                    field.equals("expires")
                            ? Duration.between(now, moment)
                            : Duration.between(moment, now);
            boolean less = length.compareTo(Duration.ofSeconds(count * seconds())) < 0;
            return less == (operator == '<');
        }

        private int seconds() {
            return switch (unit) {
                case 's' -> 1;
                case 'm' -> 60;
                case 'h' -> 3_600;
                default -> 86_400;
            };
        }

        Instant of(Session session) {
            return switch (field) {
                case "idle" -> session.lastAccessAt();
                case "started" -> session.startedAt();
                default -> session.expiresAt();
            };
        }
    }

    private static Pattern pattern(String value, boolean quoted) {
        String regex =
                quoted
                        ? Pattern.quote(fold(value))
                        : Arrays.stream(value.split("\\*", -1))
                                .map(part -> Pattern.quote(fold(part)))
                                .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
