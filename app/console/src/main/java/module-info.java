import org.jspecify.annotations.NullMarked;

/** What the console knows and does: services and view-models, without a pixel. */
@NullMarked
module gatehouse.console {
    requires static transitive org.jspecify;
    requires transitive gatehouse.clients;
    requires transitive javafx.base;
    requires com.microsoft.credentialstorage;
    requires java.management;
    requires transitive java.sql;
    requires tools.jackson.databind;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    exports gatehouse.console;
    exports gatehouse.console.acts;
    exports gatehouse.console.acts.local;
    exports gatehouse.console.acts.runs;
    exports gatehouse.console.acts.runs.store;
    exports gatehouse.console.connections;
    exports gatehouse.console.connections.portos;
    exports gatehouse.console.connections.srs;
    exports gatehouse.console.connections.superoffice;
    exports gatehouse.console.desk;
    exports gatehouse.console.environments;
    exports gatehouse.console.environments.editor;
    exports gatehouse.console.environments.exchange;
    exports gatehouse.console.environments.network;
    exports gatehouse.console.environments.settings;
    exports gatehouse.console.environments.trust;
    exports gatehouse.console.files;
    exports gatehouse.console.help;
    exports gatehouse.console.journal;
    exports gatehouse.console.journal.browsing;
    exports gatehouse.console.journal.records;
    exports gatehouse.console.journal.shared;
    exports gatehouse.console.keys;
    exports gatehouse.console.palette;
    exports gatehouse.console.passwords;
    exports gatehouse.console.portos;
    exports gatehouse.console.preferences;
    exports gatehouse.console.program;
    exports gatehouse.console.recording;
    exports gatehouse.console.recording.server;
    exports gatehouse.console.servicelogin;
    exports gatehouse.console.sessions;
    exports gatehouse.console.sessions.display;
    exports gatehouse.console.sessions.export;
    exports gatehouse.console.sessions.fields;
    exports gatehouse.console.sessions.filter;
    exports gatehouse.console.sessions.marks;
    exports gatehouse.console.sessions.nearby;
    exports gatehouse.console.filter;
    exports gatehouse.console.filter.editor;
    exports gatehouse.console.sessions.reading;
    exports gatehouse.console.sessions.revoke;
    exports gatehouse.console.sessions.table;
    exports gatehouse.console.shell;
    exports gatehouse.console.srs;
    exports gatehouse.console.superoffice;
    exports gatehouse.console.systems;
    exports gatehouse.console.temporarykey;
    exports gatehouse.console.trust;
    exports gatehouse.console.wire;
    exports gatehouse.console.wire.export;
    exports gatehouse.console.words;
    exports gatehouse.console.work;
}
