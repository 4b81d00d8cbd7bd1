/**
 * The descriptor that the driver of PostgreSQL does not bring itself: jlink links no module without
 * one. It is no service here: each start would load it then, whether there is a shared journal or
 * not.
 */
module org.postgresql.jdbc {
    requires java.management;
    requires java.naming;
    requires java.security.jgss;
    requires transitive java.sql;
    requires static java.desktop;

    exports org.postgresql;
}
