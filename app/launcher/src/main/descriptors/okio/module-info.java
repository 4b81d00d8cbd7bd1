/** The descriptor that Okio does not bring itself: jlink links no module without one. */
module okio {
    requires java.logging;
    requires transitive kotlin.stdlib;

    exports okio;
}
