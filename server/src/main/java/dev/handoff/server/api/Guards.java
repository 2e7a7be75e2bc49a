package dev.handoff.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handoff.server.access.Doorkeeper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every resource method that {@link NeedsScope} what stands around it: the door, idempotency keys, entity tags. */
public final class Guards implements DynamicFeature {

    private final Doorkeeper doorkeeper;
    private final KeptAnswers answers;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    /** Stands for whichever request is under way on this thread. */
    @Context
    private @Nullable HttpServletRequest connection;

    /** @param mapper the one that writes the answers */
    public Guards(Doorkeeper doorkeeper, KeptAnswers answers, ObjectMapper mapper, InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.answers = answers;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        NeedsScope needs = needs(resource.getResourceClass(), resource.getResourceMethod());
        if (needs == null) {
            return;
        }
        context.register(new Admittance(doorkeeper, needs.value(), this::address), Priorities.AUTHENTICATION);
        if (resource.getResourceMethod().isAnnotationPresent(GET.class)) {
            context.register(new EntityTags(mapper));
        } else if (writes(resource.getResourceMethod())) {
            context.register(new OnceOnly(answers, mapper, clock), Priorities.AUTHORIZATION);
        }
    }

    private String address() {
        return connection == null ? "" : String.valueOf(connection.getRemoteAddr());
    }

    static @Nullable NeedsScope needs(Class<?> type, Method method) {
        NeedsScope own = method.getAnnotation(NeedsScope.class);
        return own == null ? type.getAnnotation(NeedsScope.class) : own;
    }

    private static boolean writes(Method method) {
        return Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class).anyMatch(method::isAnnotationPresent);
    }
}
