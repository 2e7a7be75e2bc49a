package dev.handoff.server.web;

import dev.handoff.server.press.Archive;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.render.ReportPage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The weekly reports, each at an address that lasts. The bare address of the service shows the newest. */
@Entry(unsigned = Entry.Unsigned.IN_PUBLIC_MODE)
@Path("/")
public final class ReportPages {

    private static final String WEEK = "{week: \\d{4}-[Ww]\\d{2}}";
    private static final int MOST = 520;

    private final Archive archive;
    private final List<Lead> leads;
    private final Frame frame;

    /** @param leads those who read reports now; others may have before */
    public ReportPages(Archive archive, List<Lead> leads, Frame frame) {
        this.archive = archive;
        this.leads = List.copyOf(leads);
        this.frame = frame;
    }

    /** @param address of the report */
    /** A week, with everybody's report of it. */
    public record Row(String week, String monday, String sunday, List<One> reports) {}

    public record One(String lead, String address) {}

    /** Last week's report, of the lead who stands first in the settings; before there is one, the open gaps. */
    @GET
    public Response newest(@Context ContainerRequestContext request) {
        List<Archive.Entry> all = archive.list(MOST);
        String first = leads.isEmpty() ? "" : leads.get(0).id();
        Optional<Archive.Entry> newest = all.stream()
                .filter(entry -> entry.lead().equals(first))
                .findFirst()
                .or(() -> all.stream().findFirst());
        return newest.map(entry -> report(Visit.of(request), entry.lead(), entry.week()))
                .orElseGet(() -> Response.seeOther(URI.create("/gaps")).build());
    }

    @GET
    @Path("reports")
    public Response all(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        List<Row> rows = archive.list(MOST).stream()
                .collect(Collectors.groupingBy(Archive.Entry::week, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(week -> row(week.getKey(), week.getValue()))
                .toList();
        return frame.show(visit, "reports", "reports", visit.texts().say("reports.title"), Map.of("rows", rows));
    }

    @GET
    @Path("reports/{lead}/" + WEEK)
    public Response one(
            @PathParam("lead") String lead, @PathParam("week") String week, @Context ContainerRequestContext request) {
        return report(Visit.of(request), lead, week(week));
    }

    /** As mails and chats name it. */
    @GET
    @Path("reports/" + WEEK + "/{lead}")
    public Response mailed(@PathParam("lead") String lead, @PathParam("week") String week) {
        return Response.seeOther(address(lead, week(week))).build();
    }

    private Response report(Visit visit, String lead, ReportWeek week) {
        WeeklyReport report = archive.editions(lead, week)
                .orElseThrow(() -> PageProblem.notFound("report"))
                .in(visit.language().code());
        Map<String, Object> model = new HashMap<>();
        model.put("article", ReportPage.article(report));
        model.put("lead", name(lead));
        model.put("files", ReportFiles.of(lead, week));
        neighbour(model, "before", lead, week.minus(1));
        neighbour(model, "after", lead, week.minus(-1));
        return frame.show(visit, "report", "reports", report.heading().title(), model);
    }

    private void neighbour(Map<String, Object> model, String name, String lead, ReportWeek week) {
        if (archive.find(lead, week).isPresent()) {
            model.put(name, address(lead, week).toString());
        }
    }

    private Row row(ReportWeek week, List<Archive.Entry> entries) {
        return new Row(
                week.toString(),
                week.monday().toString(),
                week.sunday().toString(),
                entries.stream()
                        .map(entry -> new One(
                                name(entry.lead()), address(entry.lead(), week).toString()))
                        .toList());
    }

    private String name(String id) {
        return leads.stream()
                .filter(lead -> lead.id().equals(id))
                .findFirst()
                .map(Lead::name)
                .orElse(id);
    }

    private static URI address(String lead, ReportWeek week) {
        return UriBuilder.fromPath("/reports/{lead}/{week}").build(lead, week.toString());
    }

    static ReportWeek week(@Nullable String text) {
        try {
            return ReportWeek.parse(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw PageProblem.notFound("report");
        }
    }
}
