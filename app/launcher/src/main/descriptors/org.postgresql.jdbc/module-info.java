/**
 * The descriptor that the driver of PostgreSQL does not bring itself: jlink links no module without
 * one.
 */
module org.postgresql.jdbc {
    requires java.management;
    requires java.naming;
    requires java.security.jgss;
    requires transitive java.sql;
    requires static java.desktop;

    exports org.postgresql;

    provides java.sql.Driver with
            org.postgresql.Driver;
}
