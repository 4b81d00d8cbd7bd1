package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.stream.IntStream;

/** Each other way to read what the contract leaves open about lists. */
class PortosListVariantsTest {
    @Test
    void path_prefix_api_leaves_the_bare_path_empty() {
        try (var played = PortosFixture.as("path-prefix=api")) {
            assertThat(played.caller.get("/sessions").status()).isEqualTo(404);
            assertThat(played.caller.get("/api/sessions").status()).isEqualTo(200);
        }
    }

    @Test
    void path_prefix_none_leaves_resources_bare() {
        try (var played = PortosFixture.as("path-prefix=none")) {
            assertThat(played.caller.get("/sessions").status()).isEqualTo(200);
            assertThat(played.guest.get("/license").status()).isEqualTo(200);
            assertThat(played.caller.get("/api/sessions").status()).isEqualTo(404);
        }
    }

    @Test
    void path_prefix_api_v1_moves_resources_but_not_the_login() {
        try (var played = PortosFixture.as("path-prefix=api-v1")) {
            assertThat(played.caller.get("/api/v1/sessions").status()).isEqualTo(200);
            assertThat(played.caller.get("/api/sessions").status()).isEqualTo(404);
            assertThat(played.caller.get("/sessions").status()).isEqualTo(404);
        }
    }

    @Test
    void empty_items_null_tells_no_array() {
        try (var played = PortosFixture.as("empty-items=null")) {
            assertThat(played.list("?sessionId=nobody").path("items").isNull()).isTrue();
        }
    }

    @Test
    void empty_items_absent_tells_nothing() {
        try (var played = PortosFixture.as("empty-items=absent")) {
            assertThat(played.list("?sessionId=nobody").has("items")).isFalse();
        }
    }

    @Test
    void count_body_count_zero_has_the_number_in_the_total() {
        try (var played = PortosFixture.as("count-body=count-zero")) {
            assertThat(played.list("?$count=true").path("count").asInt()).isZero();
            assertThat(played.list("?$count=true").path("totalCount").asInt()).isEqualTo(31);
        }
    }

    @Test
    void count_body_items_null_has_items_after_all() {
        try (var played = PortosFixture.as("count-body=items-null")) {
            assertThat(played.list("?$count=true").path("items").isNull()).isTrue();
        }
    }

    @Test
    void count_body_items_empty_has_an_empty_array() {
        try (var played = PortosFixture.as("count-body=items-empty")) {
            assertThat(played.list("?$count=true").path("items").isArray()).isTrue();
            assertThat(played.list("?$count=true").path("items").size()).isZero();
        }
    }

    @Test
    void page_count_total_counts_all_on_every_page() {
        try (var played = PortosFixture.as("page-count=total")) {
            assertThat(played.list("?$take=5").path("count").asInt()).isEqualTo(31);
        }
    }

    @Test
    void take_default_25_cuts_a_list_that_asked_for_all() {
        try (var played = PortosFixture.as("take-default=25")) {
            assertThat(played.ids("")).hasSize(25);
            assertThat(played.ids("?$take=30")).hasSize(30);
        }
    }

    @Test
    void take_max_cap_25_gives_fewer_than_asked_for() {
        try (var played = PortosFixture.as("take-max=cap-25")) {
            assertThat(played.ids("?$take=30")).hasSize(25);
            assertThat(played.ids("")).hasSize(25);
        }
    }

    @Test
    void take_max_reject_over_25_refuses_more() {
        try (var played = PortosFixture.as("take-max=reject-over-25")) {
            assertThat(played.status("?$take=26")).isEqualTo(400);
            assertThat(played.ids("?$take=25")).hasSize(25);
        }
    }

    @Test
    void bad_paging_ignore_reads_on_without_it() {
        try (var played = PortosFixture.as("bad-paging=ignore")) {
            assertThat(played.ids("?$take=0")).hasSize(31);
            assertThat(played.ids("?$take=-3&$skip=x")).hasSize(31);
        }
    }

    @Test
    void sort_keys_all_dotted_sorts_by_identity() {
        try (var played = PortosFixture.as("sort-keys=all-dotted")) {
            JsonNode items = played.list("?$sort=identity.deviceName,sessionId").path("items");

            assertThat(
                            IntStream.range(0, items.size())
                                    .mapToObj(i -> items.get(i).at("/identity/deviceName"))
                                    .map(JsonNode::asString))
                    .isSorted();
        }
    }

    @Test
    void sort_keys_none_refuses_every_key() {
        try (var played = PortosFixture.as("sort-keys=none")) {
            assertThat(played.status("?$sort=startedAt")).isEqualTo(400);
        }
    }

    @Test
    void sort_refused_ignore_gives_the_default_order() {
        try (var played = PortosFixture.as("sort-refused=ignore")) {
            assertThat(played.ids("?$sort=identity.userName")).isEqualTo(played.ids(""));
        }
    }

    @Test
    void default_order_shuffled_is_new_on_each_call() {
        try (var played = PortosFixture.as("default-order=shuffled")) {
            assertThat(played.ids("")).isNotEqualTo(played.ids("")).hasSize(31);
            assertThat(played.ids("?$sort=startedAt")).isEqualTo(played.ids("?$sort=startedAt"));
        }
    }

    @Test
    void an_ignored_sort_under_a_shuffled_order_is_shuffled() {
        try (var played =
                PortosFixture.as(
                        "sort-keys=none", "sort-refused=ignore", "default-order=shuffled")) {
            assertThat(played.ids("?$sort=startedAt"))
                    .isNotEqualTo(played.ids("?$sort=startedAt"))
                    .containsExactlyInAnyOrderElementsOf(played.ids(""));
        }
    }

    @Test
    void filter_operators_gt_lt_refuses_the_bare_value() {
        try (var played = PortosFixture.as("filter-operators=gt-lt")) {
            assertThat(played.status("?sessionId=" + PortosFixture.TILL)).isEqualTo(400);
            assertThat(played.status("?sessionId=gt:a")).isEqualTo(200);
        }
    }

    @Test
    void filter_operators_likely_knows_six() {
        try (var played = PortosFixture.as("filter-operators=likely")) {
            String id = PortosFixture.TILL;

            assertThat(played.ids("?sessionId=gte:" + id + ";lte:" + id)).containsExactly(id);
            assertThat(played.ids("?sessionId=neq:" + id)).hasSize(30).doesNotContain(id);
            assertThat(played.status("?sessionId=eq:" + id)).isEqualTo(400);
        }
    }

    @Test
    void filter_refused_ignore_gives_all_rows_back() {
        try (var played = PortosFixture.as("filter-refused=ignore")) {
            assertThat(played.ids("?sessionId=like:abc")).hasSize(31);
        }
    }

    @Test
    void unknown_query_400_refuses_what_is_not_listed() {
        try (var played = PortosFixture.as("unknown-query=400")) {
            assertThat(played.status("?userName=999")).isEqualTo(400);
            assertThat(played.status("?$skip=1&$take=2&$sort=startedAt")).isEqualTo(200);
            assertThat(played.caller.get("/api/users?colour=red").status()).isEqualTo(400);
        }
    }

    @Test
    void list_access_own_only_hides_the_others() {
        try (var played = PortosFixture.as("list-access=own-only")) {
            assertThat(played.ids(""))
                    .hasSize(3)
                    .contains(PortosFixture.TILL, PortosFixture.OFFICE);
            assertThat(played.list("").path("totalCount").asInt()).isEqualTo(3);
        }
    }

    @Test
    void list_access_admin_403_refuses_who_is_none() {
        try (var played = PortosFixture.as("list-access=admin-403")) {
            PortosTestCaller clerk = played.guest.signedIn("101", "TOOL2");

            assertThat(clerk.get("/api/sessions").status()).isEqualTo(403);
            assertThat(played.status("")).isEqualTo(200);
        }
    }

    @Test
    void directory_access_403_refuses_users_and_devices() {
        try (var played = PortosFixture.as("directory-access=403")) {
            assertThat(played.caller.get("/api/users").status()).isEqualTo(403);
            assertThat(played.caller.get("/api/devices/P01").status()).isEqualTo(403);
        }
    }

    @Test
    void directory_access_404_hides_users_and_devices() {
        try (var played = PortosFixture.as("directory-access=404")) {
            assertThat(played.caller.get("/api/users").status()).isEqualTo(404);
            assertThat(played.caller.get("/api/devices").status()).isEqualTo(404);
        }
    }

    @Test
    void directory_envelope_bare_array_wraps_nothing() {
        try (var played = PortosFixture.as("directory-envelope=bare-array")) {
            assertThat(played.caller.get("/api/users").json().isArray()).isTrue();
            assertThat(played.caller.get("/api/devices").json().size()).isEqualTo(66);
            assertThat(played.list("").isObject()).isTrue();
        }
    }
}
