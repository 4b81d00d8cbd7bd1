import org.jspecify.annotations.NullMarked;

/** What the tests of several modules share: it knows the JDK and nothing of Gatehouse. */
@NullMarked
module gatehouse.testkit {
    requires static transitive org.jspecify;

    exports gatehouse.testkit;
}
