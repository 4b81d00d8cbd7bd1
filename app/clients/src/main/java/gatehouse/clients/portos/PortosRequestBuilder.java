package gatehouse.clients.portos;

import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.HeaderLine;

import java.util.List;

/**
 * Builds the requests of one Portos client; sends nothing.
 *
 * @param credential as whom resources are asked for
 * @param scope on whose behalf
 */
record PortosRequestBuilder(PortosSettings settings, PortosCredential credential, CallScope scope) {
    /** What a page of a list leaves as evidence; a list may be read every few seconds. */
    private static final int PAGE_BYTES = 4 << 10;

    /** One page of the list of sessions (contract: Portos 4). */
    CallRequest list(PageRequest page) {
        CallRequest request =
                resource("GET", "/sessions").purpose("list-sessions").keeping(PAGE_BYTES);
        if (page.skip() > 0) {
            request = request.query("$skip", String.valueOf(page.skip()));
        }
        request = request.query("$take", String.valueOf(page.take()));
        String order = page.order().keys();
        if (order != null) {
            request = request.query("$sort", order);
        }
        String filter = page.sessionIdFilter();
        return filter == null ? request : request.query("sessionId", filter);
    }

    /** A part of a list of users or devices, after its first {@code skip} entries. */
    CallRequest part(String path, int skip) {
        CallRequest request =
                resource("GET", path).purpose("list" + path.replace('/', '-')).keeping(PAGE_BYTES);
        return skip == 0 ? request : request.query("$skip", String.valueOf(skip));
    }

    /** A resource under the prefix, with the credential. */
    CallRequest resource(String method, String path) {
        CallRequest request = request(method, settings.prefix() + path);
        return switch (credential) {
            case PortosCredential.None _ -> request;
            case PortosCredential.Bearer bearer ->
                    request.hiding(bearer.secrets())
                            .signedBy((_, _, _, _, _, _, _) ->
                                    List.of(
                                            new HeaderLine(
                                                    "Authorization", bearer.authorization())));
            case PortosCredential.ApiKey key ->
                    request.hiding(key.secrets()).signedBy(new Nws4Signer(key));
        };
    }

    /** A path of the server, without a credential. */
    CallRequest request(String method, String path) {
        return CallRequest.of(method, settings.server(), path)
                .header("Accept", "application/json")
                .header("Accept-Language", settings.language())
                .in(scope);
    }
}
