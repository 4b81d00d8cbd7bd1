package gatehouse.bench;

import java.util.List;

/** Where the sandbox of another process plays Portos, and its sign-in, which is no secret. */
record PortosPlace(String server, String prefix, String user, String password, String device) {
    /** As a {@link SandboxProcess} tells it. */
    static PortosPlace of(List<String> told) {
        return new PortosPlace(told.get(0), told.get(1), told.get(2), told.get(3), told.get(4));
    }

    /** The address of the list. */
    String sessions() {
        return server + prefix + "/sessions";
    }
}
