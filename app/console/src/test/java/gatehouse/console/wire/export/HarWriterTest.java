package gatehouse.console.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;

import de.sstoehr.harreader.HarReader;
import de.sstoehr.harreader.HarReaderException;
import de.sstoehr.harreader.HarReaderMode;
import de.sstoehr.harreader.model.HarEntry;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unreachable.UnreachableReason;
import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;
import gatehouse.console.wire.SampleExchanges;
import gatehouse.console.wire.WireEntry;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls as an HTTP archive: every one is as the schema of HAR 1.2 wants it, and says all. */
final class HarWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22.123456Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema HAR =
            SchemaRegistry.withDialect(
                            Dialect.builder(Dialects.getDraft6())
                                    .unknownKeywordFactory(
                                            (name, _) -> new NonValidationKeyword(name))
                                    .build())
                    .getSchema(SchemaLocation.of("classpath:har-1.2/har.json"));

    @Test
    void every_part_of_a_call_is_in_its_entry() throws IOException {
        JsonNode entry = written(SampleExchanges.full(1, NOW)).get(0);

        assertThat(entry)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "startedDateTime": "2026-11-21T14:03:22.123Z",
                                  "time": 41.0,
                                  "request": {
                                    "method": "DELETE",
                                    "url":
                                "https://portos.example:4000/api/sessions/cOmdYf%E2%80%A6?sessionId=a&b=%20c",
                                    "httpVersion": "HTTP/1.1",
                                    "cookies": [],
                                    "headers": [
                                      {"name": "Authorization", "value": "<hidden>"},
                                      {
                                        "name": "Content-Type",
                                        "value": "application/json; charset=utf-8"
                                      },
                                      {"name": "Cookie", "value": "<hidden>"}
                                    ],
                                    "queryString": [
                                      {"name": "sessionId", "value": "a"},
                                      {"name": "b", "value": " c"}
                                    ],
                                    "postData": {
                                      "mimeType": "application/json; charset=utf-8",
                                      "text": "{\\"reason\\":\\"lost\\"}",
                                      "params": []
                                    },
                                    "headersSize": -1,
                                    "bodySize": 17
                                  },
                                  "response": {
                                    "status": 423,
                                    "statusText": "",
                                    "httpVersion": "HTTP/1.1",
                                    "cookies": [],
                                    "headers": [
                                      {
                                        "name": "Content-Type",
                                        "value": "application/problem+json"
                                      }
                                    ],
                                    "content": {
                                      "size": 44,
                                      "mimeType": "application/problem+json",
                                      "text":
                                "{\\"title\\":\\"Locked\\",\\"errors\\":[{\\"code\\":7},{}]}",
                                      "comment":
                                "Only the start of the answer was kept; all of it had 44 B."
                                    },
                                    "redirectURL": "",
                                    "headersSize": -1,
                                    "bodySize": 44
                                  },
                                  "cache": {},
                                  "timings": {
                                    "blocked": 2.0,
                                    "dns": 1.0,
                                    "connect": 12.0,
                                    "ssl": 10.0,
                                    "send": 1.0,
                                    "wait": 20.0,
                                    "receive": 5.0
                                  },
                                  "_number": 1,
                                  "_environment": "Sandbox",
                                  "_environmentKind": "sandbox",
                                  "_system": "portos",
                                  "_purpose": "end-session",
                                  "_background": false,
                                  "_act": 17,
                                  "_error": "tooLarge",
                                  "comment":
                                "The answer of Portos is larger than Gatehouse reads: An answer may have 44 bytes at most."
                                }
                                """));
    }

    @Test
    void a_call_that_was_never_answered_has_the_status_0_and_says_why() throws IOException {
        JsonNode entry =
                written(
                                SampleExchanges.failed(
                                        1,
                                        NOW,
                                        Duration.ofMillis(7),
                                        new CallFailure.Unreachable(
                                                UnreachableReason.REFUSED, "Connection refused")))
                        .get(0);

        assertThat(entry.path("response").path("status").asInt()).isZero();
        assertThat(entry.path("_error").asString()).isEqualTo("unreachable");
        assertThat(entry.path("comment").asString()).contains("Connection refused");
        assertThat(entry.path("timings"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"blocked": 7.0, "dns": -1.0, "connect": -1.0, "ssl": -1.0,
                                 "send": 0.0, "wait": 0.0, "receive": 0.0}
                                """));
    }

    @Test
    void the_earliest_call_comes_first_and_no_call_is_an_archive_too() throws IOException {
        assertThat(
                        written(
                                SampleExchanges.answered("GET", 3, 503),
                                SampleExchanges.refresh(2, "[]"),
                                SampleExchanges.by("POST", 1)))
                .extracting(entry -> entry.path("_number").asInt())
                .containsExactly(1, 2, 3);
        assertThat(written()).isEmpty();
    }

    /** The entries of an archive that the schema accepts. */
    private static JsonNode written(Exchange... calls) throws IOException {
        var out = new ByteArrayOutputStream();
        new HarWriter(
                        List.of(calls).stream()
                                .map(call -> new WireEntry(call, Optional.of(Environment.SANDBOX)))
                                .toList())
                .writeTo(out);
        JsonNode archive = JSON.readTree(out.toByteArray());
        assertThat(HAR.validate(archive)).isEmpty();
        JsonNode entries = archive.path("log").path("entries");
        assertReadByOthers(out.toByteArray(), entries);
        for (JsonNode entry : entries) {
            assertThat(sumOfParts(entry.path("timings"))).isEqualTo(entry.path("time").asDouble());
        }
        return entries;
    }

    /** A reader of another maker, in its strict mode, finds the same calls. */
    private static void assertReadByOthers(byte[] archive, JsonNode entries) throws IOException {
        List<HarEntry> read;
        try {
            read = new HarReader().readFromBytes(archive, HarReaderMode.STRICT).log().entries();
        } catch (HarReaderException refused) {
            throw new IOException(refused);
        }
        assertThat(read).hasSize(entries.size());
        for (int at = 0; at < read.size(); at++) {
            JsonNode entry = entries.get(at);
            assertThat(read.get(at).request().url()).isEqualTo(entry.at("/request/url").asString());
            assertThat(read.get(at).response().status())
                    .isEqualTo(entry.at("/response/status").asInt());
        }
    }

    /** The schema does not know that parts are not negative, and that their sum is the time. */
    private static double sumOfParts(JsonNode timings) {
        double sum = 0;
        for (String part : List.of("blocked", "dns", "connect", "send", "wait", "receive")) {
            double value = timings.path(part).asDouble();
            assertThat(value).isGreaterThanOrEqualTo(part.matches("dns|connect") ? -1 : 0);
            sum += Math.max(0, value);
        }
        return Math.round(sum * 1_000) / 1_000.0;
    }
}
