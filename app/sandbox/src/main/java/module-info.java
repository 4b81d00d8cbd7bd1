import org.jspecify.annotations.NullMarked;

/** The systems that Gatehouse looks after, played on loopback. */
@NullMarked
module gatehouse.sandbox {
    requires static transitive org.jspecify;
    requires io.helidon.webserver;
    requires java.sql;
    requires okhttp3.tls;
    requires tools.jackson.databind;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    exports gatehouse.sandbox;
}
