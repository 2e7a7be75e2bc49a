package dev.handoff.server.context;

import org.jspecify.annotations.Nullable;

/** Good answers out of the firm's own tickets, to be shown on one ticket. */
@FunctionalInterface
public interface GoodAnswers {

    GoodAnswers NONE = (item, language) -> null;

    /**
     * @param language {@code en} or {@code pl}
     * @return null where there is none in this language
     */
    @Nullable
    GoodAnswer of(Item item, String language);
}
