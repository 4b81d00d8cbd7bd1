package gatehouse.sandbox.srs.sessions;

/** Somebody who may log in. */
public record PlayedSrsUser(String name, String password) {

    /** Names the person, never what opens the door. */
    @Override
    public String toString() {
        return name;
    }
}
