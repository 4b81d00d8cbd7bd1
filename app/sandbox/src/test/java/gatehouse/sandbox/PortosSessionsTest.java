package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

/** Listing, reading and ending sessions as the contract has it by default. */
class PortosSessionsTest {
    private final PlayedSystems sandbox =
            PlayedSystems.start(SandboxOptions.standard().withSessions(120));
    private final PortosTestCaller guest = new PortosTestCaller(sandbox);
    private final PortosTestCaller caller = guest.signedIn();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_page_tells_its_own_count_and_the_total() {
        JsonNode page = caller.get("/api/sessions?$skip=100&$take=10").json();

        assertThat(page.path("items").size()).isEqualTo(10);
        assertThat(page.path("count").asInt()).isEqualTo(10);
        assertThat(page.path("totalCount").asInt()).isEqualTo(121);
    }

    @Test
    void the_last_page_is_short_and_the_next_is_empty() {
        assertThat(ids("?$skip=115&$take=10")).hasSize(6);
        assertThat(ids("?$skip=121&$take=10")).isEmpty();
    }

    @Test
    void pages_join_to_the_whole_list_without_gap_or_double() {
        Set<String> joined = new HashSet<>();
        for (int skip = 0; skip < 121; skip += 25) {
            joined.addAll(ids("?$sort=startedAt,sessionId&$take=25&$skip=" + skip));
        }

        assertThat(joined).hasSize(121).containsAll(ids(""));
    }

    @Test
    void resources_live_under_both_prefixes() {
        assertThat(caller.get("/sessions").status()).isEqualTo(200);
        assertThat(caller.get("/api/sessions").status()).isEqualTo(200);
        assertThat(caller.get("/api/v1/sessions").status()).isEqualTo(404);
    }

    @Test
    void all_spellings_of_a_sort_mean_the_same() {
        List<String> sorted = ids("?$sort=expiresAt,startedAt:desc");

        assertThat(ids("?$sort=expiresAt,-startedAt")).isEqualTo(sorted);
        assertThat(ids("?$sort=expiresAt&$sort=-startedAt")).isEqualTo(sorted);
        assertThat(ids("?$SORT=EXPIRESAT:asc,-STARTEDAT")).isEqualTo(sorted);
    }

    @Test
    void a_descending_sort_turns_the_list_round() {
        List<String> ascending = ids("?$sort=sessionId");

        assertThat(ascending).isSorted();
        assertThat(ids("?$sort=-sessionId")).isEqualTo(ascending.reversed());
    }

    @Test
    void a_session_that_was_used_moves_in_the_order_of_last_use() {
        String own = ids("?$sort=lastAccessAt").getLast();
        PortosTestCaller other = guest.signedIn();
        other.get("/api/sessions?$take=1");
        // Within one millisecond both would be equally late.
        guest.control("POST", "/clock", "{\"advance\": \"PT1S\"}");

        assertThat(ids("?$sort=lastAccessAt").getLast()).isEqualTo(own);
    }

    @Test
    void a_sort_key_with_a_space_or_a_dot_is_refused() {
        assertInvalid(caller.get("/api/sessions?$sort=startedAt%20desc"), "$sort");
        assertInvalid(caller.get("/api/sessions?$sort=identity.userName"), "$sort");
    }

    @Test
    void bad_paging_values_are_refused() {
        assertInvalid(caller.get("/api/sessions?$take=0"), "$take");
        assertInvalid(caller.get("/api/sessions?$take=-1"), "$take");
        assertInvalid(caller.get("/api/sessions?$take=ten"), "$take");
        assertInvalid(caller.get("/api/sessions?$skip=-1"), "$skip");
    }

    @Test
    void a_count_has_no_items() {
        JsonNode count = caller.get("/api/sessions?$count=true").json();

        assertThat(count.has("items")).isFalse();
        assertThat(count.path("count").asInt()).isEqualTo(121);
        assertThat(count.path("totalCount").asInt()).isEqualTo(121);
    }

    @Test
    void a_filter_finds_by_id_and_by_range() {
        List<String> sorted = ids("?$sort=sessionId");

        assertThat(ids("?sessionId=" + sorted.get(5))).containsExactly(sorted.get(5));
        assertThat(ids("?$sort=sessionId&sessionId=gt:" + sorted.get(5) + ";lt:" + sorted.get(8)))
                .containsExactly(sorted.get(6), sorted.get(7));
        assertThat(
                        ids(
                                "?$sort=sessionId&sessionId=gt:"
                                        + sorted.get(5)
                                        + "&sessionId=lt:"
                                        + sorted.get(8)))
                .containsExactly(sorted.get(6), sorted.get(7));
    }

    @Test
    void an_operator_that_is_not_firm_is_refused() {
        assertInvalid(caller.get("/api/sessions?sessionId=gte:a"), "sessionId");
        assertInvalid(caller.get("/api/sessions?sessionId=like:a"), "sessionId");
    }

    @Test
    void an_unknown_parameter_is_ignored() {
        assertThat(ids("?userName=nobody")).hasSize(121);
    }

    @Test
    void a_session_that_is_ended_is_told_once_and_gone_then() {
        String id = ids("").getFirst();
        Reply ended = caller.delete("/api/sessions/" + id);

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().path("sessionId").asString()).isEqualTo(id);
        assertThat(caller.get("/api/sessions/" + id).status()).isEqualTo(404);
        assertThat(caller.delete("/api/sessions/" + id).status()).isEqualTo(404);
        assertThat(ids("")).doesNotContain(id);
    }

    @Test
    void an_id_is_compared_in_its_case() {
        String id = "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3";

        assertThat(caller.get("/api/sessions/" + id.toUpperCase()).status()).isEqualTo(404);
        assertThat(caller.get("/api/sessions/" + id).status()).isEqualTo(200);
    }

    @Test
    void every_call_is_a_use_of_the_callers_own_session() {
        String own = newest();
        int before = caller.get("/api/sessions/" + own).json().path("_v").asInt();
        JsonNode after = caller.get("/api/sessions/" + own).json();

        assertThat(after.path("_v").asInt()).isEqualTo(before + 1);
        assertThat(Instant.parse(after.path("lastAccessAt").asString()))
                .isAfterOrEqualTo(after.path("startedAt").asString());
    }

    @Test
    void ending_ones_own_session_ends_ones_token() {
        assertThat(caller.delete("/api/sessions/" + newest()).status()).isEqualTo(200);
        assertThat(caller.get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void a_session_runs_out_with_its_token() {
        assertThat(caller.get("/api/sessions").status()).isEqualTo(200);
        guest.control("POST", "/clock", "{\"offset\": \"PT12H1S\"}");

        assertThat(caller.get("/api/sessions").status()).isEqualTo(401);
        assertThat(guest.control("GET", "/sessions", "").path("count").asInt()).isZero();
    }

    @Test
    void a_session_that_many_end_at_once_is_ended_once() throws Exception {
        String id = ids("").getFirst();
        var statuses = new ArrayList<Future<Integer>>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                statuses.add(many.submit(() -> caller.delete("/api/sessions/" + id).status()));
            }
        }

        assertThat(statuses.stream().map(Future::resultNow))
                .containsOnlyOnce(200)
                .contains(404)
                .hasSize(8);
    }

    @Test
    void a_list_nobody_matches_has_an_empty_array() {
        JsonNode page = caller.get("/api/sessions?sessionId=nobody").json();

        assertThat(page.path("items").isArray()).isTrue();
        assertThat(page.path("items").size()).isZero();
        assertThat(page.path("totalCount").asInt()).isZero();
    }

    private List<String> ids(String query) {
        JsonNode items = caller.get("/api/sessions" + query).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("sessionId").asString())
                .toList();
    }

    private String newest() {
        return ids("?$sort=-startedAt&$take=1").getFirst();
    }

    private static void assertInvalid(Reply reply, String member) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errorCode").asInt()).isEqualTo(3);
        assertThat(reply.json().path("errors").path(0).path("memberName").asString())
                .isEqualTo(member);
    }
}
