package gatehouse.clients.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may type as an address. */
final class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.20:4000,http,192.168.1.20,4000,''",
        "' HTTP://POS.Example.test/ ',http,pos.example.test,80,''",
        "https://shop.expose.ninedigit.sk,https,shop.expose.ninedigit.sk,443,''",
        "http://KASSA_1:4000,http,kassa_1,4000,''",
        "http://[::1]:4000/,http,[::1],4000,''",
        "http://pokladňa.sk,http,xn--poklada-5kb.sk,80,''",
        "https://online.example.com/Cust12345//,https,online.example.com,443,/Cust12345"
    })
    void an_address_is_read_from_what_a_person_types(
            String typed, String scheme, String host, int port, String path) {
        assertThat(ServerAddress.parse(typed))
                .isEqualTo(new ServerAddress(scheme, host, port, path));
    }

    @ParameterizedTest
    @CsvSource({
        "'',begins with http:// or https://",
        "pos.example.test:4000,begins with http:// or https://",
        "ftp://pos.example.test,begins with http:// or https://",
        "file:///etc/passwd,begins with http:// or https://",
        "http://,names no host",
        "http://:4000,names no host",
        "http:///api,names no host",
        "http://me:pw@pos.example.test,User and password",
        "http://pos.example.test/?x=1,no ?",
        "http://pos.example.test/#x,no ?",
        "http://pos example.test,not the name of a host",
        "http://a..b,not the name of a host",
        "http://-x-,not the name of a host",
        "http://pos:0,from 1 to 65535",
        "http://pos:65536,from 1 to 65535",
        "http://pos:4000x,from 1 to 65535",
        "http://pos:,from 1 to 65535",
        "http://pos/../x,The path",
        "http://pos/a b,The path",
        "http://pos/a%2e,The path",
        "http://[::1,names no host",
        "http://[fe80::1%eth0]:4000,cannot have a zone",
        "http://[fe80::1%25eth0],cannot have a zone",
        "http://[1:2],not the name of a host",
        "http://[::1::2],not the name of a host"
    })
    void what_is_wrong_is_told_in_a_sentence(String typed, String sentence) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:1,true",
        "http://127.0.0.1,true",
        "http://127.1.2.3,true",
        "http://[::1]:80,true",
        "http://127.example.com,false",
        "http://localhost.example.com,false",
        "http://[::2],false",
        "http://128.0.0.1,false"
    })
    void this_computer_is_known_by_its_names(String typed, boolean loopback) {
        assertThat(ServerAddress.parse(typed).loopback()).isEqualTo(loopback);
    }

    @ParameterizedTest
    @CsvSource({"http://pos:4000,true", "https://pos,false"})
    void plain_http_is_marked(String typed, boolean plain) {
        assertThat(ServerAddress.parse(typed).plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "http://pos:80,http://pos",
        "https://pos:443/a/,https://pos/a",
        "http://[::1]:4000,http://[::1]:4000"
    })
    void it_is_written_as_it_is_typed(String typed, String written) {
        assertThat(ServerAddress.parse(typed)).hasToString(written);
    }
}
