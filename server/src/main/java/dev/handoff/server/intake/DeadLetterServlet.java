package dev.handoff.server.intake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.handoff.server.intake.DeadLetters.DeadLetter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dead letters on the admin port, mounted at {@code /dead-letters/*}: {@code GET /dead-letters}, {@code POST
 * /dead-letters/{id}/replay}, {@code POST /dead-letters/replay} for all.
 */
public final class DeadLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LIST = 1_000;
    private static final Pattern REPLAY = Pattern.compile("/(\\d{1,18})/replay/?");

    private final transient DeadLetters letters;
    private final transient InstantSource clock;
    private final transient Runnable replayed;

    /** @param replayed told after a replay, to wake the workers */
    public DeadLetterServlet(DeadLetters letters, InstantSource clock, Runnable replayed) {
        this.letters = letters;
        this.clock = clock;
        this.replayed = replayed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArray list = new JsonArray();
        letters.list(LIST).forEach(letter -> list.add(json(letter)));
        JsonObject answer = new JsonObject();
        answer.add("deadLetters", list);
        write(response, 200, answer);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        Matcher one = REPLAY.matcher(path);
        if (one.matches()) {
            answer(response, letters.replay(Long.parseLong(one.group(1)), clock.instant()) ? 1 : 0, one.group(1));
        } else if (path.equals("/replay")) {
            answer(response, letters.replayAll(clock.instant()), "any");
        } else {
            message(response, 404, "POST to /dead-letters/{id}/replay, or to /dead-letters/replay for all");
        }
    }

    private void answer(HttpServletResponse response, int count, String which) throws IOException {
        replayed.run();
        if (count == 0 && !which.equals("any")) {
            message(response, 404, "No dead letter " + which + "; GET /dead-letters lists them");
            return;
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("replayed", count);
        write(response, 200, answer);
    }

    private static void message(HttpServletResponse response, int status, String message) throws IOException {
        JsonObject answer = new JsonObject();
        answer.addProperty("message", message);
        write(response, status, answer);
    }

    private static void write(HttpServletResponse response, int status, JsonObject answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer + "\n");
    }

    private static JsonObject json(DeadLetter letter) {
        JsonObject json = new JsonObject();
        json.addProperty("id", letter.id());
        json.addProperty("tracker", letter.ticket().tracker());
        json.addProperty("ticket", letter.ticket().idOrKey());
        json.addProperty("attempts", letter.attempts());
        json.addProperty("error", letter.lastError());
        json.addProperty("failedAt", letter.failedAt().toString());
        return json;
    }
}
