package dev.handoff.server.store;

import dev.handoff.server.context.Memory;
import dev.handoff.server.context.Past;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Recollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What recent tickets teach: tables, and in front of them a copy in memory for the projects in use, so that judging waits for the
 * database once a minute at most.
 */
public final class RecentTickets implements Recollection {

    private static final Logger LOG = LoggerFactory.getLogger(RecentTickets.class);

    /** A ticket takes a kilobyte or two. */
    private static final int MOST_IN_MEMORY = 25_000;

    private final TicketMemories memories;
    private final RecentSettings settings;
    private final InstantSource clock;
    private final Map<RecentScope, RecentProject> projects = new LinkedHashMap<>(16, 0.75f, true);

    public RecentTickets(Database database, RecentSettings settings, InstantSource clock) {
        this.memories = new TicketMemories(database);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Past past(String tracker, Ticket ticket, boolean spoken) {
        RecentScope scope = scope(tracker, ticket.key().project());
        Past past = project(scope).past(clock.instant());
        makeRoom(scope);
        String id = ticket.id().isBlank() ? ticket.key().value() : ticket.id();
        return spoken ? past.recalling(memories.said(new TicketRef(tracker, id))) : past;
    }

    @Override
    public void keep(TicketRef ref, Memory memory, Instant changed) {
        memories.keep(ref, memory, changed);
        project(scope(ref.tracker(), memory.trace().key().project())).keep(memory.trace());
    }

    @Override
    public void forget(TicketRef ref) {
        memories.forget(ref.tracker(), ref.idOrKey());
        synchronized (projects) {
            projects.keySet().removeIf(scope -> scope.tracker().equals(ref.tracker()));
        }
    }

    /** Forgets what is too old or too much. */
    public void tidy() {
        int forgotten = memories.forgetBefore(clock.instant().minus(settings.keep()), settings.mostPerProject());
        if (forgotten > 0) {
            LOG.info(
                    "Forgot {} tickets older than {} days",
                    forgotten,
                    settings.keep().toDays());
        }
    }

    /** For a service that is told to remember nothing any more. */
    public static void forgetAll(Database database) {
        new TicketMemories(database).forgetAll();
    }

    private RecentScope scope(String tracker, String project) {
        return new RecentScope(tracker, settings.otherProjects() ? null : project);
    }

    private RecentProject project(RecentScope scope) {
        synchronized (projects) {
            return projects.computeIfAbsent(scope, key -> new RecentProject(memories, key, settings));
        }
    }

    /** Those not asked for longest go first. */
    private void makeRoom(RecentScope inUse) {
        synchronized (projects) {
            List<RecentScope> oldestFirst = new ArrayList<>(projects.keySet());
            int all = projects.values().stream().mapToInt(RecentProject::size).sum();
            for (RecentScope scope : oldestFirst) {
                RecentProject project = projects.get(scope);
                if (all > MOST_IN_MEMORY && project != null && !scope.equals(inUse)) {
                    all -= project.size();
                    projects.remove(scope);
                }
            }
        }
    }
}
