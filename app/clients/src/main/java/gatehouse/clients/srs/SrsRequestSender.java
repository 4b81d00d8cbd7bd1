package gatehouse.clients.srs;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.json.JsonMembers;
import gatehouse.clients.json.JsonReader;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends a request once and keeps of its answer what findings are made of, whatever it is. */
final class SrsRequestSender {
    private static final String CORS = "Access-Control-";

    private final Gateway gateway;
    private final JsonReader json;

    SrsRequestSender(Gateway gateway, JsonReader json) {
        this.gateway = gateway;
        this.json = json;
    }

    /** Throws only where we refused to send it. */
    SrsReply send(CallRequest request) throws CallException {
        var reader = new PartialAnswerReader();
        return switch (gateway.execute(request.expectingAny(), reader)) {
            case CallResult<JsonNode>(JsonNode body, Exchange exchange) ->
                    answered(reader.begun(), body, null, exchange);
            case NotAnswered<JsonNode> not when not.failure() instanceof CallFailure.NotSent ->
                    throw new CallException(not);
            case NotAnswered<JsonNode>(CallFailure failure, Exchange exchange, CallScope _)
                    when exchange != null && exchange.status() != 0 ->
                    answered(reader.begun(), MissingNode.getInstance(), failure, exchange);
            case NotAnswered<JsonNode>(CallFailure failure, Exchange exchange, CallScope _) ->
                    new SrsReply.Lost(failure, exchange);
        };
    }

    /** A JSON text as a tree; missing where it is none. */
    JsonNode tree(byte[] text) {
        try {
            return json.tree(new ByteArrayInputStream(text));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** What is shown of an answer's body, in which secrets are hidden, as a tree. */
    JsonNode shown(Exchange exchange) {
        return tree(exchange.responseBody().getBytes(StandardCharsets.UTF_8));
    }

    private SrsReply answered(
            @Nullable AnswerStream begun,
            JsonNode body,
            @Nullable CallFailure cut,
            Exchange exchange) {
        return new SrsReply.Answered(
                exchange.status(),
                begun == null ? harmless(exchange) : List.copyOf(begun.headers()),
                statusCode(body),
                body.path("version").isString() ? JsonMembers.text(shown(exchange), "version") : "",
                JsonMembers.text(shown(exchange), "statusMessage"),
                cut,
                exchange);
    }

    private static @Nullable Integer statusCode(JsonNode body) {
        JsonNode code = body.path("statusCode");
        if (!code.isIntegralNumber()) {
            return null;
        }
        return code.canConvertToInt() ? code.intValue() : Integer.MAX_VALUE;
    }

    /** The evidence has no secrets: of an answer that nobody read, these headers can be used. */
    private static List<HeaderLine> harmless(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .filter(header -> header.name().regionMatches(true, 0, CORS, 0, CORS.length()))
                .toList();
    }

    /** Keeps status and headers also where the body does not come to its end. */
    private final class PartialAnswerReader implements AnswerReader<JsonNode> {
        private volatile @Nullable AnswerStream begun;

        @Override
        public JsonNode read(AnswerStream answer) throws IOException {
            begun = answer;
            return tree(answer.body().readAllBytes());
        }

        @Nullable AnswerStream begun() {
            return begun;
        }
    }
}
