package dev.handoff.server.api;

import dev.handoff.client.AuditRecord;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.audit.AuditCsv;
import dev.handoff.server.audit.AuditEntry;
import dev.handoff.server.audit.Entries;
import dev.handoff.server.audit.Entries.Listed;
import dev.handoff.server.audit.Entries.Wanted;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit: by pages as JSON, newest first, or all at once as CSV, oldest first. */
@NeedsScope(Scope.ADMIN)
@Path("/api/v1/audit")
public final class AuditResource {

    private static final String CSV = "text/csv";
    private static final List<String> FORMATS = List.of("json", "csv");

    private final Entries entries;

    public AuditResource(Entries entries) {
        this.entries = entries;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("ticket") @Nullable String ticket,
            @QueryParam("format") @DefaultValue("json") String format,
            @BeanParam Paging paging) {
        Wanted wanted = new Wanted(Parameters.since("from", from), Parameters.since("to", to), ticket);
        if (Parameters.oneOf("format", format, FORMATS).equals("json")) {
            return paging.answer((before, atMost) -> entries.below(wanted, before, atMost).stream()
                    .map(it -> new Numbered<>(it.entry().sequence(), record(it)))
                    .toList());
        }
        StreamingOutput all = out -> csv(wanted, out);
        return Response.ok(all, CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    private void csv(Wanted wanted, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(AuditCsv.HEADER);
        entries.each(wanted, listed -> write(writer, listed));
        writer.flush();
    }

    private static void write(Writer writer, Listed listed) {
        try {
            writer.write(AuditCsv.line(listed));
        } catch (IOException e) {
            throw new UncheckedIOException("the audit was not read to its end", e);
        }
    }

    public static AuditRecord record(Listed listed) {
        AuditEntry entry = listed.entry();
        return new AuditRecord(
                entry.sequence(),
                entry.at().toString(),
                entry.who(),
                entry.what(),
                entry.about(),
                listed.key(),
                entry.why(),
                entry.door(),
                entry.previous(),
                entry.hash());
    }
}
