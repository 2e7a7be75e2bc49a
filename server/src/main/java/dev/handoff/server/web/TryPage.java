package dev.handoff.server.web;

import dev.handoff.client.Judgement;
import dev.handoff.server.check.KeptJudgement;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Background;
import dev.handoff.server.site.Direction;
import dev.handoff.server.text.Documents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** "Try a ticket": a text is judged as it is typed, and nothing of it is kept. */
@Entry(unsigned = Entry.Unsigned.IN_PUBLIC_MODE)
@Path("/try")
public final class TryPage {

    private static final List<String> TYPES = List.of("Story", "Bug", "Task", "Spike");

    private final Assessor assessor;
    private final JudgedItems items;
    private final Direction direction;
    private final Pace pace;
    private final Frame frame;
    private final InstantSource clock;

    /** @param direction in which a tried text is taken to go */
    public TryPage(
            Assessor assessor, JudgedItems items, Direction direction, Pace pace, Frame frame, InstantSource clock) {
        this.assessor = assessor;
        this.items = items;
        this.direction = direction;
        this.pace = pace;
        this.frame = frame;
        this.clock = clock;
    }

    @GET
    public Response empty(@Context ContainerRequestContext request) {
        return page(Visit.of(request), new TriedText("", "", ""), Map.of());
    }

    /** @param part sent by our script, which wants the judgement without the page around it */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tried(
            @FormParam("summary") @Nullable String summary,
            @FormParam("description") @Nullable String description,
            @FormParam("type") @Nullable String type,
            @HeaderParam("X-Part") @Nullable String part,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest connection) {
        pace.step(String.valueOf(connection.getRemoteAddr()));
        Visit visit = Visit.of(request);
        TriedText text = new TriedText(given(summary), given(description), given(type));
        if (text.isTooLong()) {
            throw new PageProblem(413, "large");
        }
        Map<String, Object> judged = text.isBlank() ? Map.of() : judged(text, visit.language());
        return part == null
                ? page(visit, text, judged)
                : Response.ok(frame.bare(visit, "judged", judged), Frame.HTML).build();
    }

    private Map<String, Object> judged(TriedText text, Language language) {
        Judgement judgement = KeptJudgement.read(
                KeptJudgement.write(assessor.assess(text.ticket(), direction, clock.instant(), Background.none())),
                language.code());
        List<JudgedItems.Row> rows = items.rows(judgement, language);
        Map<String, Object> model = new HashMap<>();
        model.put("kind", judgement.kind());
        model.put("rows", rows);
        model.put("gaps", rows.stream().filter(row -> isGap(row.state())).count());
        model.put("sources", items.sources(judgement));
        model.put("text", MarkedText.of(judgement, Documents.read(text.description())));
        return model;
    }

    private static boolean isGap(String state) {
        return state.equals("missing") || state.equals("hollow");
    }

    private Response page(Visit visit, TriedText text, Map<String, Object> judged) {
        Map<String, Object> model = new HashMap<>(judged);
        model.put("summary", text.summary());
        model.put("description", text.description());
        model.put("type", text.type());
        model.put("types", TYPES);
        model.put("most", TriedText.MOST);
        return frame.show(visit, "try", "try", visit.texts().say("try.title"), model);
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
