package gatehouse.console.sessions.export;

import static gatehouse.console.sessions.SampleSessions.DIRECTORY;
import static gatehouse.console.sessions.SampleSessions.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.words.TimeFormat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class SessionExportTest {
    private static final FieldContext CONTEXT =
            new FieldContext(DIRECTORY, NOW, TimeFormat.in(ZoneId.of("UTC")));
    private static final ExportHead HEAD =
            new ExportHead(
                    "Store 12",
                    EnvironmentKind.PRODUCTION,
                    "portos",
                    "user:\"a b\"",
                    Optional.of(NOW),
                    false,
                    "incomplete",
                    7);
    private static final List<SessionLine> LINES =
            List.of(
                    line("till00000000", "999", "P01", "CashRegister"),
                    line("evil00000000", "=cmd()", "<b>\tx", "PDA"));

    private final SessionExport export = new SessionExport(HEAD, LINES, CONTEXT);

    @Test
    void a_table_begins_with_environment_filter_time_and_completeness() {
        assertThat(export.in("a.csv").lines().toList())
                .startsWith(
                        "environment,Store 12",
                        "kind,production",
                        "connection,portos",
                        "filter,\"user:\"\"a b\"\"\"",
                        "readAt,2026-11-21T14:03:22Z",
                        "complete,false",
                        "completeness,incomplete",
                        "shown,2",
                        "read,7",
                        "")
                .contains(
                        "till00…,999,Majiteľ,P01,Pokladnica 1,CashRegister,Bearer,"
                                + "2026-11-21T13:03:22Z,2026-11-22T01:03:22Z,2026-11-21T14:02:22Z,"
                                + "4,no,");
    }

    @Test
    void a_page_of_production_has_its_colour_its_word_and_a_border() {
        assertThat(export.in("a.html"))
                .contains("body.production{border:4px solid #a8123c")
                .contains("<body class=\"production\"><span class=\"kind\">PRODUCTION</span>");
    }

    @Test
    void no_file_has_a_whole_id() {
        for (String name : List.of("a.csv", "a.JSON", "a.html")) {
            assertThat(export.in(name)).doesNotContain("till000").doesNotContain("evil000");
        }
    }

    @Test
    void no_cell_is_a_formula_and_no_name_is_a_tag() {
        assertThat(export.in("a.csv")).contains(",\"'=cmd()\",");
        assertThat(export.in("a.html")).contains("&lt;b&gt;").doesNotContain("<b>");
        String tabbed = new SessionTableText(SessionTableText.ALL, CONTEXT).tabbed("=place", LINES);
        assertThat(tabbed).startsWith("'=place\n").contains("'=cmd()");
        assertThat(tabbed.lines().skip(1).map(line -> line.split("\t", -1).length).distinct())
                .hasSize(1);
    }

    @Test
    void a_document_has_the_members_of_the_terminal() {
        JsonNode document = JsonMapper.builder().build().readTree(export.in("a.json"));

        assertThat(document.path("complete").isBoolean()).isTrue();
        assertThat(document.path("shown").intValue()).isEqualTo(2);
        JsonNode first = document.path("sessions").path(0);
        assertThat(first.path("userName").stringValue()).isEqualTo("999");
        assertThat(first.path("version").intValue()).isEqualTo(4);
        assertThat(first.path("startedAt").stringValue()).isEqualTo("2026-11-21T13:03:22Z");
        assertThat(first.path("unreadableMembers").isArray()).isTrue();
    }

    @Test
    void a_table_to_paste_has_the_columns_of_the_list_and_exact_times() {
        var table =
                new SessionTableText(List.of(SessionFields.DEVICE, SessionFields.IDLE), CONTEXT);

        assertThat(table.tabbed("Store 12 · PRODUCTION", LINES.subList(0, 1)))
                .isEqualTo(
                        "Store 12 · PRODUCTION\n"
                                + "Till or device\tIdle\n"
                                + "P01, Pokladnica 1\t21 Nov 2026, 14:02:22 UTC\n");
        assertThat(table.html("Store <12>", LINES.subList(0, 1)))
                .startsWith("<table><caption>Store &lt;12&gt;</caption><thead>")
                .contains("<th>Idle</th>")
                .contains("<td>21 Nov 2026, 14:02:22 UTC</td>");
    }

    private static SessionLine line(String id, String user, String device, String type) {
        return SessionLine.of(SampleSessions.session(id, user, device, type));
    }
}
