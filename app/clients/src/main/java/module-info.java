import org.jspecify.annotations.NullMarked;

/** Typed HTTP clients of the systems that Gatehouse looks after. */
@NullMarked
module gatehouse.clients {
    requires static transitive org.jspecify;
    requires okhttp3;
    requires tools.jackson.databind;
    requires org.slf4j;

    exports gatehouse.clients.gateway;
    exports gatehouse.clients.http;
    exports gatehouse.clients.redaction;
    exports gatehouse.clients.portos;
    exports gatehouse.clients.portos.server;
    exports gatehouse.clients.route;
    exports gatehouse.clients.superoffice;
    exports gatehouse.clients.superoffice.access;
    exports gatehouse.clients.superoffice.answer;
    exports gatehouse.clients.srs;
    exports gatehouse.clients.trust;
}
