package gatehouse.sandbox.srs;

/** Somebody who may log in. */
record User(String name, String password) {

    /** Names the person, never what opens the door. */
    @Override
    public String toString() {
        return name;
    }
}
