package gatehouse.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.portos.PortosNotSentReasons;
import gatehouse.clients.srs.SrsNotSentReasons;
import gatehouse.clients.superoffice.access.SuperOfficeNotSentReasons;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/** Every reason for which a client sends nothing has its sentence and its advice. */
final class NotSentWordsTest {
    private static final List<Class<?>> KEYS =
            List.of(
                    NotSentReasons.class,
                    PortosNotSentReasons.class,
                    SuperOfficeNotSentReasons.class,
                    SrsNotSentReasons.class);

    static Stream<String> keys() {
        return KEYS.stream()
                .flatMap(list -> Stream.of(list.getFields()))
                .filter(field -> field.getType() == String.class)
                .map(NotSentWordsTest::key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_reason_has_its_words(String key) {
        assertThat(MessageBundle.has("failure.notSent." + key)).isTrue();
        assertThat(MessageBundle.has("failure.notSent." + key + ".then")).isTrue();
    }

    private static String key(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
