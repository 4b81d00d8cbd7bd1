package gatehouse.launcher;

import gatehouse.cli.PlayedSandbox;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox.SandboxUser;
import gatehouse.console.environments.SystemId;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The sandbox that the tour goes through, also as a company's own systems would be.
 *
 * @param staff who signs in to a system, where it is not offered as a sandbox
 */
record TourShop(PlayedSandbox sandbox, Function<SystemId, SandboxUser> staff) {
    /** A sandbox whose own users sign in everywhere. */
    static TourShop of(PlayedSandbox sandbox) {
        return new TourShop(sandbox, system -> sandbox.start().user(system).orElseThrow());
    }

    /** Temporary keys to try, by what they are. */
    Map<String, String> keys() {
        return sandbox.keysToTry();
    }

    /** Where the systems are; from now on screen recording is served over https. */
    List<ConnectionSpec> systemsWithCertificate() {
        sandbox.systems().play("srs.scheme=https");
        return sandbox.start().environment().connections();
    }
}
