package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.RemoteIp.RemoteIpKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed as the address of a client (contract: SuperOffice 13.1, rule 6). */
final class RemoteIpTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,IPV4",
        "' 10.0.0.1 ',IPV4",
        "0.0.0.0,IPV4",
        "255.255.255.255,IPV4",
        "::1,IPV6",
        "::,IPV6",
        "2001:db8::7,IPV6",
        "2001:DB8:0:0:0:0:0:7,IPV6",
        "::ffff:192.0.2.7,IPV6",
        "ff02::1,IPV6",
        "256.0.0.1,OTHER_TEXT",
        "192.0.2,OTHER_TEXT",
        "3221225991,OTHER_TEXT",
        "192.0.02.7,OTHER_TEXT",
        "1.2.3.4.5,OTHER_TEXT",
        "fe80::1%eth0,OTHER_TEXT",
        "[::1],OTHER_TEXT",
        "1::2::3,OTHER_TEXT",
        "12345::,OTHER_TEXT",
        ":,OTHER_TEXT",
        "nihil,OTHER_TEXT",
        "localhost,OTHER_TEXT",
        "client.example.test,OTHER_TEXT",
        "'',EMPTY",
        "'  ',EMPTY"
    })
    void an_address_is_told_from_other_text(String typed, RemoteIpKind kind) {
        assertThat(RemoteIp.of(typed)).isEqualTo(new RemoteIp(typed.strip(), kind));
        assertThat(RemoteIp.of(typed).sendable()).isEqualTo(kind != RemoteIpKind.EMPTY);
    }

    @Test
    void other_text_has_64_characters_at_most() {
        assertThat(RemoteIp.of("x".repeat(64)).kind()).isEqualTo(RemoteIpKind.OTHER_TEXT);
        assertThat(RemoteIp.of("x".repeat(65)).kind()).isEqualTo(RemoteIpKind.TOO_LONG);
        assertThat(RemoteIp.of("x".repeat(65)).sendable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\uD800b", "\u0085x"})
    void what_cannot_be_sent_or_seen_is_not_sendable(String typed) {
        assertThat(RemoteIp.of(typed).kind()).isEqualTo(RemoteIpKind.NOT_SENDABLE);
        assertThat(RemoteIp.of(typed).sendable()).isFalse();
    }
}
