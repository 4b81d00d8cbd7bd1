package gatehouse.console.servicelogin;

import java.util.List;

/**
 * A service login to be opened.
 *
 * @param remoteIp the address of the client that opens the session, as typed
 * @param members the members of the result to ask for; empty for all, which is the rule
 */
public record LoginOpening(String remoteIp, List<String> members) {
    public LoginOpening {
        members = List.copyOf(members);
    }
}
