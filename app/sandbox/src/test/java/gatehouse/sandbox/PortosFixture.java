package gatehouse.sandbox;

import static java.util.stream.StreamSupport.stream;

import gatehouse.sandbox.TestWire.Reply;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A sandbox of thirty sessions that plays some variants of Portos, and a caller signed in to it.
 */
final class PortosFixture implements AutoCloseable {
    static final String TILL = "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3";
    static final String OFFICE = "Hq6563mjODIOwNa87Cgi295uNPlKeOqA";

    final PlayedSystems sandbox;
    final PortosTestCaller guest;
    final PortosTestCaller caller;
    final PortosTestSigner signer;

    private PortosFixture(List<String> variants) {
        sandbox =
                PlayedSystems.start(
                        SandboxOptions.standard()
                                .withSessions(30)
                                .withVariants(
                                        variants.stream().map(one -> "portos." + one).toList()));
        guest = new PortosTestCaller(sandbox);
        caller = guest.signedIn();
        signer = new PortosTestSigner(sandbox);
    }

    static PortosFixture as(String... variants) {
        return new PortosFixture(List.of(variants));
    }

    JsonNode list(String query) {
        return caller.get("/api/sessions" + query).json();
    }

    List<String> ids(String query) {
        return stream(list(query).path("items").spliterator(), false)
                .map(item -> item.path("sessionId").asString())
                .toList();
    }

    int status(String query) {
        return caller.get("/api/sessions" + query).status();
    }

    Reply read(String id) {
        return caller.get("/api/sessions/" + id);
    }

    Reply end(String id) {
        return caller.delete("/api/sessions/" + id);
    }

    String own() {
        return ids("?$sort=-startedAt&$take=1").getFirst();
    }

    boolean isAlive(String id) {
        return guest.control("GET", "/sessions/" + id, "").path("alive").asBoolean();
    }

    void advance(String duration) {
        guest.control("POST", "/clock", "{\"advance\": \"" + duration + "\"}");
    }

    void order(String fault) {
        guest.control("POST", "/faults", fault);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
