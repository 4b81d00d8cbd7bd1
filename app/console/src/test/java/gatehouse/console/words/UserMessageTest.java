package gatehouse.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserMessageTest {
    @Test
    void two_parts_are_parted_by_a_full_stop() {
        assertThat(text("Not revoked")).isEqualTo("Not revoked. Nothing was sent.");
        assertThat(new UserMessage("Not revoked", "").text()).isEqualTo("Not revoked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not revoked.",
                "Working \u2026",
                "It says: \u201cbusy\u201d",
                "Uv\u00e1dza: \u201ebusy\u201c",
                "Det svarte: \u00abbusy\u00bb"
            })
    void a_part_that_has_an_end_gets_no_other(String what) {
        assertThat(text(what)).isEqualTo(what + " Nothing was sent.");
    }

    private static String text(String what) {
        return new UserMessage(what, "Nothing was sent.").text();
    }
}
