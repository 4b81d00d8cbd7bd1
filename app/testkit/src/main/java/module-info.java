import org.jspecify.annotations.NullMarked;

/** What the tests of several modules share: it knows the JDK and nothing of Gatehouse. */
@NullMarked
module gatehouse.testkit {
    requires embedded.postgres;
    requires transitive java.sql;
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports gatehouse.testkit;

    provides net.jqwik.api.lifecycle.LifecycleHook with
            gatehouse.testkit.PropertySeedHook;
}
