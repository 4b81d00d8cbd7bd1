package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.views.fx.HeadlessToolkit;

import org.junit.jupiter.api.Test;

/** What a person does who uses the keyboard for letters alone. */
final class MouseAloneTest extends CompleteWindowFixture {
    @Test
    void a_caller_is_found_and_her_session_shown_by_mouse() throws Exception {
        stopRefreshing();
        String id = window.idOn("PDA-4");
        operator.clicks("#palette").types(id.substring(0, 9));
        operator.clicks(".palette-list .list-cell:selected");

        FrameWaiter.holds("the palette is gone", () -> !window.isAsking());
        FrameWaiter.holds("the session is selected", () -> window.selectedSession().equals(id));
    }

    @Test
    void a_service_login_is_opened_checked_and_removed_by_mouse() throws Exception {
        operator.clicksText("Service login");
        window.sees("Credentials entered for tje0");
        operator.clicks("#remoteIp").types("192.0.2.7").clicks("#open").clicks(".question #arm");
        window.sees("As tje0, from 192.0.2.7");
        operator.clicks(".question #reason").types("why").clicks(".question #confirm");
        window.sees("Opened: service login");
        operator.clicks(".question #cancel").clicks(".detail #check");
        window.sees("Alive: SuperOffice says");

        operator.clicks(".detail #remove").clicks(".question #reason").types("done");
        operator.clicks(".question #confirm");
        window.sees("Removed, and confirmed no longer valid");
        operator.clicks(".question #cancel");
        assertThat(HeadlessToolkit.ask(() -> window.shell().mayQuit(() -> {}))).isTrue();
    }

    @Test
    void a_key_is_checked_and_its_verdict_chosen_by_mouse() throws Exception {
        operator.clicksText("Temporary key");
        window.sees("No key checked yet");
        operator.clicks("#pasted").types(window.portos().key("expired")).clicks("#check");
        window.sees("1 of 1 checked");
        operator.clicksRow(0);
        window.sees("No. 1: Expired");
    }
}
