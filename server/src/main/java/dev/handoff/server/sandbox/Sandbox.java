package dev.handoff.server.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.hooks.Delivery;
import dev.handoff.server.sandbox.hooks.Hook;
import dev.handoff.server.sandbox.hooks.Hooks;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.pages.Page;
import dev.handoff.server.sandbox.pages.Site;
import dev.handoff.server.sandbox.pages.Visit;
import dev.handoff.server.sandbox.rest.Desk;
import dev.handoff.server.sandbox.rest.Reply;
import dev.handoff.server.sandbox.tracker.Archive;
import dev.handoff.server.sandbox.tracker.Hand;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.SeedFile;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.net.URI;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * A running look-alike of Jira: Cloud's REST API under {@code /rest/api/3} and Data Center's under {@code /rest/api/2}, over the
 * same tickets, with webhooks and a page per ticket. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {

    private static final int THREADS = 32;

    private final Tracker tracker;
    private final Hooks hooks;
    private final Desk desk;
    private final Site site;
    private final @Nullable Archive archive;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Server server = new Server(threads());
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    private Sandbox(SandboxSettings settings) {
        SeedFile seed = SeedFile.read();
        tracker = new Tracker(seed.firm(), settings.clock());
        archive = settings.data() == null ? null : new Archive(settings.data());
        hooks = new Hooks(tracker, () -> address().toString(), settings.retries());
        JsonObject kept = archive == null ? null : archive.load(tracker);
        if (kept != null) {
            hooks.restore(Json.listAt(kept, "hooks"));
        } else if (settings.seeded()) {
            seed.plant(tracker);
        }
        tracker.listen(hooks::tell);
        desk = new Desk(tracker, hooks);
        site = new Site(tracker);
        connector.setHost("127.0.0.1");
        connector.setPort(settings.port());
        server.addConnector(connector);
        server.setHandler(new Door(this, faults));
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("sandbox");
        threads.setDaemon(true);
        return threads;
    }

    /** @throws IllegalStateException when the port is taken or the kept state cannot be read */
    public static Sandbox start(SandboxSettings settings) {
        Sandbox sandbox = new Sandbox(settings);
        try {
            sandbox.server.start();
        } catch (Exception e) {
            sandbox.close();
            throw new IllegalStateException(
                    "the sandbox cannot listen on 127.0.0.1:" + settings.port() + "; is the port taken? "
                            + e.getMessage(),
                    e);
        }
        return sandbox;
    }

    /** Without a trailing slash; at once the base of the API and of the pages. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** A ticket as it is now; later changes do not reach it. */
    public Issue issue(String idOrKey) {
        return look(any -> Archive.copy(any.get(idOrKey)));
    }

    /** Looks at everything while nothing changes. */
    public <T> T look(Function<Tracker, T> question) {
        return inTurn(() -> question.apply(tracker));
    }

    /**
     * Lets somebody work on tickets; webhooks tell of it as of any other change.
     *
     * @param name for example {@code demo}
     */
    public void as(String name, Consumer<Hand> work) {
        inTurn(() -> {
            work.accept(new Hand(tracker, tracker.firm().knownUser(name)));
            save();
            return true;
        });
    }

    /** Adds a webhook, or replaces the one with the same id. */
    public void register(Hook hook) {
        inTurn(() -> {
            hooks.put(hook);
            save();
            return true;
        });
    }

    /** Every attempt to deliver a webhook so far. */
    public List<Delivery> deliveries() {
        return hooks.deliveries();
    }

    /** Waits until no webhook delivery is under way, retries included. */
    public void awaitDeliveries() {
        hooks.awaitQuiet();
    }

    /**
     * Lets the next requests go wrong.
     *
     * @param path regular expression of the whole path
     */
    public void fail(int times, String method, String path, Fault fault) {
        faults.add(times, method, path, fault);
    }

    public void clearFaults() {
        faults.clear();
    }

    /** The latest REST requests, at most {@value RequestLog#MOST}, in the order in which they were answered. */
    public List<RecordedRequest> requests() {
        return requests.all();
    }

    public void forgetRequests() {
        requests.clear();
    }

    Reply answer(Desk.Request call, String query) {
        return inTurn(() -> {
            Reply reply = desk.answer(call);
            if (note(call, query, reply.status()).writes() && reply.status() < 300) {
                save();
            }
            return reply;
        });
    }

    Page page(Visit visit) {
        return inTurn(() -> {
            Page page = site.answer(visit);
            if (visit.method().equals("POST")) {
                save();
            }
            return page;
        });
    }

    RecordedRequest note(Desk.Request call, String query, int status) {
        String user = desk.user(call).map(User::name).orElse(null);
        return requests.add(new RecordedRequest(call.method(), call.path(), query, call.body(), user, status));
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private void save() {
        if (archive != null) {
            JsonElement kept = hooks.kept();
            archive.save(tracker, Json.object("hooks", kept));
        }
    }

    @Override
    public void close() {
        hooks.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the sandbox did not stop in order", e);
        }
    }
}
