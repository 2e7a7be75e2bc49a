package dev.handoff.server.notify;

import dev.handoff.server.outside.CheckedHttp;
import dev.handoff.server.outside.Reach;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Posts into a chat room, over the same checked way out as webhooks. */
public final class ChatPost {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ChatRoom room;
    private final CheckedHttp http;

    /** @param reach which addresses inside the firm's network may be posted to */
    public ChatPost(ChatRoom room, Reach reach) {
        this.room = room;
        this.http =
                CheckedHttp.open(reach.onPort(port(room)), Dns.SYSTEM, TIMEOUT).secret();
    }

    /** Whoever writes the settings chooses the port. */
    private static int port(ChatRoom room) {
        return HttpUrl.get(room.address().toString()).port();
    }

    /**
     * @param link blank for none
     * @throws IOException when it was not taken; the message never shows the address, which is secret
     */
    public void post(String title, List<String> sentences, String link, String linkText) throws IOException {
        HttpUrl url = HttpUrl.get(room.address().toString());
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(room.body(title, sentences, link, linkText), JSON))
                .build();
        try (Response answer = http.to(url).newCall(request).execute()) {
            if (!answer.isSuccessful()) {
                throw new IOException(room + " answered " + answer.code() + "; check `report.chat` and `chatShape`");
            }
        }
    }
}
