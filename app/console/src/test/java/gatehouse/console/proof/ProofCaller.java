package gatehouse.console.proof;

/** Who looks after the sessions; every one of them has the sandbox's password. */
enum ProofCaller {
    /** May do everything. */
    ADMIN("999", "TOOL1"),
    /** Has two rights, and none of them is about sessions. */
    CLERK("101", "TOOL2"),
    /** Signs each call with the sandbox's API key, which acts as 999 on TOOL1. */
    KEY("999", "TOOL1");

    static final String PASSWORD = "sandbox";

    final String user;
    final String device;

    ProofCaller(String user, String device) {
        this.user = user;
        this.device = device;
    }
}
