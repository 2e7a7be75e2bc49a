package dev.handoff.server.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The judgements that are kept. */
public interface KnownJudgements {

    /**
     * @param key a ticket's key
     * @param tracker null for whichever tracker judged a ticket of this key last
     * @return the last judgement, as the JSON of {@link dev.handoff.client.Judgement}
     */
    Optional<String> last(String key, @Nullable String tracker);
}
