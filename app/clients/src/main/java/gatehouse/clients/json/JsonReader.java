package gatehouse.clients.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads JSON that strangers wrote, within limits and without bending its rules. */
public final class JsonReader {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_TOKENS_OF_A_TREE = 500_000;

    private final JsonFactory factory;
    private final JsonMapper trees;

    /** Refuses what nests deeper or holds a longer text, in characters. */
    public JsonReader(int depth, int textLength) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(textLength)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build();
        factory = JsonFactory.builder().streamReadConstraints(limits).build();
        trees =
                JsonMapper.builder(
                                JsonFactory.builder()
                                        .streamReadConstraints(
                                                limits.rebuild()
                                                        .maxTokenCount(MOST_TOKENS_OF_A_TREE)
                                                        .build())
                                        .build())
                        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
    }

    /** A parser over the stream, for answers too large to be held as a tree. */
    public JsonParser parser(InputStream in) {
        return factory.createParser(ObjectReadContext.empty(), in);
    }

    /** A generator that writes UTF-8; the caller closes it. */
    public JsonGenerator generator(OutputStream out) {
        return factory.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** The whole of the stream as one value; a missing node where it is empty. */
    public JsonNode tree(InputStream in) {
        return trees.readTree(in);
    }

    /** The same of a text in that encoding. */
    public JsonNode tree(InputStream in, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? tree(in)
                : trees.readTree(new InputStreamReader(in, charset));
    }
}
