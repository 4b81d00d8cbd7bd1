package gatehouse.bench;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in to a played Portos by OkHttp alone. */
final class BareLogin {
    private static final Pattern TOKEN = Pattern.compile("\"tokenId\"\\s*:\\s*\"([^\"]+)\"");

    private BareLogin() {}

    /** The token of a new sign-in. */
    static String token(OkHttpClient client, PortosPlace portos) throws IOException {
        String body =
                """
                {"UserName":"%s","Password":"%s","DeviceName":"%s"}\
                """
                        .formatted(portos.user(), portos.password(), portos.device());
        Request login =
                new Request.Builder()
                        .url(portos.server() + "/api/auth")
                        .post(RequestBody.create(body, MediaType.get("application/json")))
                        .build();
        try (Response answer = client.newCall(login).execute()) {
            Matcher found = TOKEN.matcher(answer.body().string());
            if (!found.find()) {
                throw new IOException("The sandbox answers " + answer.code() + " to a login");
            }
            return found.group(1);
        }
    }
}
