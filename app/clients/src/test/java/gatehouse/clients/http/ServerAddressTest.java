package gatehouse.clients.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
        "'',SCHEME",
        "pos.example.test:4000,SCHEME",
        "ftp://pos.example.test,SCHEME",
        "file:///etc/passwd,SCHEME",
        "http://,NO_HOST",
        "http://:4000,NO_HOST",
        "http:///api,NO_HOST",
        "http://me:pw@pos.example.test,USER",
        "http://pos.example.test/?x=1,QUERY",
        "http://pos.example.test/#x,QUERY",
        "http://pos example.test,HOST",
        "http://a..b,HOST",
        "http://-x-,HOST",
        // A label of 64 letters is longer than names may be.
        "http://aaaaaaaabbbbbbbbccccccccddddddddeeeeeeeeffffffffgggggggghhhhhhhh.sk,HOST",
        "http://pos:0,PORT",
        "http://pos:65536,PORT",
        "http://pos:4000x,PORT",
        "http://pos:,PORT",
        "http://pos/../x,PATH",
        "http://pos/a b,PATH",
        "http://pos/a%2e,PATH",
        "http://[::1,NO_HOST",
        "http://[fe80::1%eth0]:4000,ZONE",
        "http://[fe80::1%25eth0],ZONE",
        "http://[1:2],HOST",
        "http://[::1::2],HOST"
    })
    void a_wrong_address_is_refused_with_its_fault(String typed, AddressFault fault) {
        assertThat(
                        catchThrowableOfType(
                                        WrongAddressException.class,
                                        () -> ServerAddress.parse(typed))
                                .fault())
                .isEqualTo(fault);
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
