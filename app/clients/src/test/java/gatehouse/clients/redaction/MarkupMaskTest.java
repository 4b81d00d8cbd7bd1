package gatehouse.clients.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Telling elements and inputs are hidden in XML and HTML, and in halves of them. */
final class MarkupMaskTest {
    @Property(tries = 300)
    void markup_that_is_cut_anywhere_tells_no_secret(@ForAll @IntRange(max = 160) int length) {
        String text =
                "<r><so:Key xml:space=\"preserve\">CANARY</so:Key><TemporaryKey>CANARY"
                        + "</TemporaryKey><input type=hidden name='XSRF_TOKEN' value='CANARY'>";
        String cut = text.substring(0, Math.min(length, text.length()));
        assertThat(MarkupMask.of(cut).masked()).doesNotContain("CAN");
    }

    @Property(tries = 300)
    void any_text_is_survived_and_what_tells_nothing_is_left(@ForAll("scraps") String text) {
        assertThat(MarkupMask.of(text).masked()).isEqualTo(text);
    }

    @Example
    void what_is_hidden_is_remembered_in_clear() {
        MarkupMask mask = MarkupMask.of("<a><Key> k1 </Key><INPUT value=\"t1\" name=ticket/>");
        assertThat(mask.masked())
                .isEqualTo("<a><Key><hidden></Key><INPUT value=\"<hidden>\" name=ticket/>");
        assertThat(mask.hidden()).containsExactly("k1", "t1");
    }

    @Example
    void what_stands_deep_in_a_telling_element_is_hidden() {
        MarkupMask mask =
                MarkupMask.of(
                        "<r><Key><![CDATA[CANARY]]></Key><so:Token><b>CANARY</b>CANARY</so:Token>"
                                + "<Ticket/><Ticket> </Ticket><meta name='csrf-token'"
                                + " content='CANARY'><Password><i>CANARY");
        assertThat(mask.masked())
                .isEqualTo(
                        "<r><Key><hidden></Key><so:Token><hidden></so:Token>"
                                + "<Ticket/><Ticket> </Ticket><meta name='csrf-token'"
                                + " content='<hidden>'><Password><hidden>");
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.strings().withChars("<>/=\"' abinput:").ofMaxLength(40);
    }
}
