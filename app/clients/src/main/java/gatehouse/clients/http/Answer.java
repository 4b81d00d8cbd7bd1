package gatehouse.clients.http;

import java.io.InputStream;
import java.util.List;

/**
 * An answer whose body is still coming in.
 *
 * @param status one of those that the request expected
 * @param headers as they came in
 * @param contentType empty where it is missing
 * @param body unpacked, and cut off with an exception at {@link Limits#answerBytes()}
 */
public record Answer(int status, List<Header> headers, String contentType, InputStream body) {}
