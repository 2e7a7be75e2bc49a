package dev.handoff.server.api;

import dev.handoff.server.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers only callers of this scope; on a method it outweighs the one on its class. Bound to the resource, not to its
 * address, which can be written in many ways. With it come body limit, idempotency keys and entity tags, see {@link Guards}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsScope {
    Scope value();
}
