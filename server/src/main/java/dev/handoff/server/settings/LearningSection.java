package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.LearningSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code learning}: what is done with people's "this is wrong". */
public final class LearningSection {

    @JsonProperty
    private boolean mute = true;

    @JsonProperty
    private double mutedAboveShare = 0.3;

    @JsonProperty
    private int minimumAsked = 20;

    @JsonProperty
    private String window = "90d";

    @JsonProperty
    private List<String> neverMute = List.of();

    @JsonProperty
    private String every = "1h";

    public LearningSettings settings() {
        return new LearningSettings(
                mute,
                Values.share("learning.mutedAboveShare", mutedAboveShare),
                Values.atLeast("learning.minimumAsked", minimumAsked, 1),
                Values.atLeast("learning.window", Values.duration("learning.window", window), Duration.ofDays(1)),
                neverMute.stream().map(LearningSection::item).collect(Collectors.toUnmodifiableSet()));
    }

    /** How often it is looked at what people said. */
    public Duration every() {
        return Values.atLeast("learning.every", Values.duration("learning.every", every), Duration.ofSeconds(1));
    }

    public void check() {
        settings();
        every();
    }

    private static Item item(String name) {
        List<String> valid = Arrays.stream(Item.values())
                .filter(item -> item != Item.READBACK)
                .map(Item::name)
                .toList();
        return Item.valueOf(Values.oneOf("learning.neverMute", name, valid));
    }
}
