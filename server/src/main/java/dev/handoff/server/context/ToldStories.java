package dev.handoff.server.context;

import dev.handoff.server.text.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the user stories of a document; one may be told in lines of a quote or a list, or in paragraphs of their own. */
final class ToldStories {

    private static final int MOST = 20;

    private final StoryReader reader;
    private final List<UserStory> stories = new ArrayList<>();
    private String begun = "";
    private boolean counted;

    ToldStories(StoryReader reader) {
        this.reader = reader;
    }

    List<UserStory> all() {
        return stories;
    }

    /** Forgets what has begun: another part of the document follows. */
    void end() {
        begun = "";
    }

    void heading(String text, String where) {
        end();
        read(text, where, false);
    }

    void block(Block block, String where) {
        if (stories.size() < MOST) {
            read(block.text(), where, !(block instanceof Block.ListItem));
        }
    }

    /** @param plain does it count without a reason? A line of a list is often a criterion in the same words */
    private void read(String text, String where, boolean plain) {
        if (reader.opens(text)) {
            begin(text, reader.find(text, where), plain);
        } else if (!begun.isEmpty() && reader.goesOn(text)) {
            goOn(begun + "\n" + text, where);
        } else {
            end();
        }
    }

    private void begin(String text, @Nullable UserStory story, boolean plain) {
        begun = text;
        counted = story != null && (plain || !story.benefit().isBlank());
        if (counted) {
            stories.add(story);
        }
    }

    private void goOn(String text, String where) {
        UserStory story = reader.find(text, where);
        if (story != null) {
            if (counted) {
                stories.remove(stories.size() - 1);
            }
            stories.add(story);
            counted = true;
        }
        begun = text;
    }
}
