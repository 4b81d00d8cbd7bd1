package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of the window and of the terminal do without old-fashioned words. */
final class PlainWordsTest {
    private static final Pattern OLD_FASHIONED =
            Pattern.compile(
                    "\\b(told|tells?|stays?|gone|mend|meanwhile|untold|arm|armed|arming|wire)\\b"
                            + "|by itself|all the same|read again|look again|who runs the",
                    Pattern.CASE_INSENSITIVE);

    /** Sentences of the contracts, and the one button that is called so. */
    private static final Set<String> AS_AGREED =
            Set.of(
                    "key.said.EXPIRED_UNTOLD",
                    "login.open.end.unknown.then",
                    "login.doubt.then",
                    "quit.stay");

    @ParameterizedTest
    @ValueSource(strings = {"gatehouse.console.words.MessageBundle", "gatehouse.cli.Terminal"})
    void no_sentence_has_an_old_fashioned_word(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, Locale.ROOT);
        List<String> found =
                texts.keySet().stream()
                        .filter(key -> !AS_AGREED.contains(key))
                        .filter(key -> OLD_FASHIONED.matcher(texts.getString(key)).find())
                        .map(key -> key + "=" + texts.getString(key))
                        .toList();
        assertThat(found).isEmpty();
    }
}
