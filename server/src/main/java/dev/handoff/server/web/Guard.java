package dev.handoff.server.web;

import dev.handoff.server.access.SignIn;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Puts an {@link Usher} in front of every page. */
public final class Guard implements DynamicFeature {

    private final SignIn signIn;
    private final boolean publicMode;
    private final Frame frame;

    /** @param publicMode may everybody read? */
    public Guard(SignIn signIn, boolean publicMode, Frame frame) {
        this.signIn = signIn;
        this.publicMode = publicMode;
        this.frame = frame;
    }

    /** What turns whatever goes wrong on a page into a page. */
    public static Object problems() {
        return new PageProblem.Answers();
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Entry entry = entry(resource.getResourceClass(), resource.getResourceMethod());
        if (entry != null) {
            context.register(new Usher(entry, signIn, publicMode, frame), Priorities.AUTHENTICATION);
        }
    }

    static @Nullable Entry entry(Class<?> type, Method method) {
        Entry own = method.getAnnotation(Entry.class);
        return own == null ? type.getAnnotation(Entry.class) : own;
    }
}
