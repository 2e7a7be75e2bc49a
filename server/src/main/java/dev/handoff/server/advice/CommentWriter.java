package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.GoodAnswers;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one comment: what is still open, or that nothing is. The people who must answer read it in their language, the
 * receiving site finds a section in theirs, and English is always there.
 */
public final class CommentWriter {

    private static final String ENGLISH = "en";

    private final ItemWording items;
    private final Sites sites;
    private final AdviceSettings settings;
    private final Map<String, Wording> wordings = Map.of(ENGLISH, Wording.in(ENGLISH), "pl", Wording.in("pl"));

    public CommentWriter(ItemWording items, Sites sites, AdviceSettings settings) {
        this.items = items;
        this.sites = sites;
        this.settings = settings;
    }

    /**
     * @param summary the ticket's
     * @param direction the way the ticket was sent: its receiving site is the reader
     * @param standing how far its hand-off has come
     */
    public CommentText write(Assessment assessment, String summary, Direction direction, Standing standing) {
        return write(assessment, summary, direction, GoodAnswers.NONE, standing);
    }

    /** @param goodAnswers shown in place of the checklist's examples where there are any */
    public CommentText write(
            Assessment assessment, String summary, Direction direction, GoodAnswers goodAnswers, Standing standing) {
        List<Voice> voices = voices(direction, goodAnswers);
        Progress progress = new Progress(standing, sites);
        return rendered(
                assessment.flagged()
                        ? new OpenComment(assessment, summary, settings, progress, standing.back()).blocks(voices)
                        : SettledComment.blocks(assessment, voices, progress));
    }

    /** While somebody wishes us silent. */
    CommentText muted(Direction direction, Standing standing) {
        return rendered(MutedComment.blocks(standing, sites, voices(direction, GoodAnswers.NONE)));
    }

    /**
     * How the hand-off stands, for one reader.
     *
     * @param language theirs; one that we do not write becomes English
     */
    Letter letter(Ticket ticket, Direction direction, Standing standing, String language) {
        Voice voice = voice(wordings.containsKey(language) ? language : ENGLISH, direction, GoodAnswers.NONE);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(voice.wording()
                .spans(voice.say("letter.intro", "key", ticket.key(), "summary", Excerpt.oneLine(ticket.summary())))));
        blocks.addAll(new Progress(standing, sites).blocks(voice));
        return new Letter(
                voice.say("letter.subject", "key", ticket.key()),
                AdfText.of(AdfRenderer.render(blocks)).strip());
    }

    private static CommentText rendered(List<Block> blocks) {
        return new CommentText(AdfRenderer.render(blocks), WikiRenderer.render(blocks));
    }

    private List<Voice> voices(Direction direction, GoodAnswers goodAnswers) {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(language(sites.byId(direction.from())));
        languages.add(language(sites.byId(direction.to())));
        languages.add(ENGLISH);
        List<Voice> voices = new ArrayList<>();
        for (String language : languages) {
            voices.add(voice(language, direction, goodAnswers));
        }
        return voices;
    }

    private Voice voice(String language, Direction direction, GoodAnswers goodAnswers) {
        Wording wording = Objects.requireNonNull(wordings.get(language));
        return new Voice(wording, items, goodAnswers, name(direction.from()), name(direction.to()));
    }

    private String language(@Nullable Site site) {
        return site != null && wordings.containsKey(site.language()) ? site.language() : ENGLISH;
    }

    private String name(String id) {
        Site site = sites.byId(id);
        return site == null ? id : site.name();
    }
}
