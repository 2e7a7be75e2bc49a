package dev.handoff.server.web;

import dev.handoff.server.press.Archive;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.render.ReportFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;

/** A report that was kept, as a file to take away. */
@Entry(unsigned = Entry.Unsigned.IN_PUBLIC_MODE)
@Path("/reports/{lead}/{week: \\d{4}-[Ww]\\d{2}}.{ending: [a-z][a-z.]+}")
public final class ReportFiles {

    private final Archive archive;

    public ReportFiles(Archive archive) {
        this.archive = archive;
    }

    /** @param name for example {@code PDF} */
    public record Link(String name, String address) {}

    /** HTML is left out: the page is that already. */
    static List<Link> of(String lead, ReportWeek week) {
        return Arrays.stream(ReportFile.values())
                .filter(form -> form != ReportFile.HTML)
                .map(form -> new Link(
                        form == ReportFile.CONFLUENCE ? "Confluence" : form.name(),
                        UriBuilder.fromPath("/reports/{lead}/{file}")
                                .build(lead, week + "." + form.ending())
                                .toString()))
                .toList();
    }

    @GET
    public Response file(
            @PathParam("lead") String lead,
            @PathParam("week") String week,
            @PathParam("ending") String ending,
            @Context ContainerRequestContext request) {
        ReportFile form = ReportFile.ending(ending).orElseThrow(() -> PageProblem.notFound("report"));
        WeeklyReport report = archive.editions(lead, ReportPages.week(week))
                .orElseThrow(() -> PageProblem.notFound("report"))
                .in(Visit.of(request).language().code());
        return Response.ok(form.write(report), form.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.name(report) + "\"")
                .build();
    }
}
