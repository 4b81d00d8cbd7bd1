package gatehouse.console.wire.export;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireWords;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One call as an entry of an HTTP archive (HAR 1.2, entries). What the format has no member for
 * stands in members that begin with an underscore, as it asks for.
 */
record HarEntry(WireEntry entry) {
    /** The only version that is spoken. */
    private static final String HTTP = "HTTP/1.1";

    private static final Pattern NOT_OF_AN_ADDRESS =
            Pattern.compile("[^\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]+|%(?![0-9A-Fa-f]{2})");

    private static final String UNKNOWN_TYPE = "x-unknown";
    private static final int NOT_KNOWN = -1;

    void into(ObjectNode node) {
        Exchange call = entry.exchange();
        HarTimings timings = HarTimings.of(call);
        node.put("startedDateTime", call.sentAt().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("time", timings.total());
        request(node.putObject("request"));
        response(node.putObject("response"));
        node.putObject("cache");
        timings.into(node.putObject("timings"));
        own(node);
    }

    private void request(ObjectNode request) {
        Exchange call = entry.exchange();
        request.put("method", call.method()).put("url", valid(call.url())).put("httpVersion", HTTP);
        request.putArray("cookies");
        headers(request.putArray("headers"), call.requestHeaders());
        query(request.putArray("queryString"));
        if (!call.requestBody().isEmpty()) {
            request.putObject("postData")
                    .put("mimeType", header(call.requestHeaders(), "content-type", UNKNOWN_TYPE))
                    .put("text", call.requestBody())
                    .putArray("params");
        }
        request.put("headersSize", NOT_KNOWN).put("bodySize", call.measured().requestBytes());
    }

    private void response(ObjectNode response) {
        Exchange call = entry.exchange();
        List<HeaderLine> headers = call.responseHeaders();
        response.put("status", call.status())
                .put("statusText", "")
                .put("httpVersion", call.status() == 0 ? "" : HTTP);
        response.putArray("cookies");
        headers(response.putArray("headers"), headers);
        content(response.putObject("content"));
        boolean packed = !header(headers, "content-encoding", "").isEmpty();
        response.put("redirectURL", header(headers, "location", ""))
                .put("headersSize", NOT_KNOWN)
                .put("bodySize", packed ? NOT_KNOWN : call.responseBytes());
    }

    private void content(ObjectNode content) {
        Exchange call = entry.exchange();
        content.put("size", call.responseBytes())
                .put("mimeType", header(call.responseHeaders(), "content-type", UNKNOWN_TYPE))
                .put("text", call.responseBody());
        if (call.measured().responseCut()) {
            content.put(
                    "comment",
                    MessageBundle.of("wire.detail.cut", WireWords.size(call.responseBytes())));
        }
    }

    private void own(ObjectNode node) {
        Exchange call = entry.exchange();
        node.put("_number", call.number())
                .put("_environment", WireWords.environment(entry))
                .put("_environmentKind", WireWords.kind(entry))
                .put("_system", call.scope().system())
                .put("_purpose", call.scope().purpose())
                .put("_background", call.scope().background());
        call.scope().actEntry().ifPresent(act -> node.put("_act", act));
        CallFailure failure = call.failure();
        if (failure != null) {
            var thrown = new CallException(failure, call);
            node.put("_error", WireWords.failure(failure))
                    .put("comment", FailureMessages.of(new WorkFailure.Call(thrown)).what());
        }
    }

    private static void headers(ArrayNode array, List<HeaderLine> headers) {
        headers.forEach(header ->
                array.addObject().put("name", header.name()).put("value", header.value()));
    }

    private void query(ArrayNode array) {
        String url = entry.exchange().url();
        int start = url.indexOf('?');
        if (start < 0) {
            return;
        }
        for (String part : url.substring(start + 1).split("&", -1)) {
            int equals = part.indexOf('=');
            array.addObject()
                    .put("name", decoded(equals < 0 ? part : part.substring(0, equals)))
                    .put("value", equals < 0 ? "" : decoded(part.substring(equals + 1)));
        }
    }

    /** An address with the marks of what is hidden or cut is none, unless they are escaped. */
    private static String valid(String url) {
        return NOT_OF_AN_ADDRESS
                .matcher(url)
                .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }

    /** A text that was cut in the middle of an escape stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException cut) {
            return text;
        }
    }

    private static String header(List<HeaderLine> headers, String name, String otherwise) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HeaderLine::value)
                .findFirst()
                .orElse(otherwise);
    }
}
