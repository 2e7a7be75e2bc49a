package dev.handoff.server.context;

import dev.handoff.server.library.Findings;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Match;
import dev.handoff.server.library.Passage;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a ticket: its kind of work, the answers to the items that apply, and the sources it should name. Pure. */
public final class Assessor {

    private final Checklists checklists;
    private final Library library;
    private final TicketReader reader;
    private final KindOfWork kinds;
    private final Answers answers;

    public Assessor(Checklists checklists, Lexicon lexicon, Library library) {
        this.checklists = checklists;
        this.library = library;
        Vocabulary vocabulary = new Vocabulary(lexicon);
        reader = new TicketReader(checklists.headings(), lexicon);
        kinds = new KindOfWork(vocabulary, library);
        answers = new Answers(vocabulary);
    }

    /** With the checklist, lexicon and library in the jar. */
    public static Assessor shipped() {
        return new Assessor(Checklists.shipped(), Lexicon.shipped(), Library.shipped());
    }

    public Assessment assess(Ticket ticket, Direction direction, Instant at) {
        Reading reading = reader.read(ticket);
        Reading parent = ticket.parent() == null ? null : reader.read(ticket.parent());
        Findings findings = library.findings(passages(reading), KindOfWork.places(ticket));
        WorkKind kind = kinds.judge(reading, findings);
        Set<Item> applicable = checklists.items(kind, ticket);
        List<ExpectedSource> sources = kind == WorkKind.CHORE ? List.of() : sources(findings, parent);
        List<Answer> judged = new ArrayList<>();
        for (Item item : Item.values()) {
            boolean applies = applicable.contains(item) && item != Item.READBACK;
            judged.add(applies ? answers.answer(item, reading, parent, sources) : notApplicable(item, kind));
        }
        return new Assessment(ticket.key(), kind, direction, judged, sources, context(findings, kind), at);
    }

    private static Answer notApplicable(Item item, WorkKind kind) {
        String why = item == Item.READBACK ? "judged after pick-up" : "does not apply to a " + kind.word();
        return new Answer(item, AnswerState.NA, "", "", why);
    }

    private static List<Passage> passages(Reading reading) {
        List<Passage> passages = new ArrayList<>();
        for (Line line : reading.body()) {
            if (line.isProse()) {
                passages.add(new Passage(line.where(), line.words()));
            }
        }
        for (Field field : reading.fields()) {
            if (field.where().startsWith("comment")) {
                field.lines().forEach(line -> passages.add(new Passage(line.where(), line.words())));
            }
        }
        return passages;
    }

    private List<ExpectedSource> sources(Findings findings, @Nullable Reading parent) {
        Set<String> above = parent == null
                ? Set.of()
                : library.findings(passages(parent), List.of()).cited();
        return findings.matches().stream()
                .map(match -> expected(match, findings.cited(), above))
                .toList();
    }

    private static ExpectedSource expected(Match match, Set<String> cited, Set<String> above) {
        String id = match.source().id();
        return new ExpectedSource(
                id,
                match.source().title(),
                match.source().url(),
                match.why(),
                cited.contains(id) || above.contains(id));
    }

    private static List<ContextHit> context(Findings findings, WorkKind kind) {
        return kind == WorkKind.CHORE
                ? List.of()
                : findings.profiles().stream()
                        .map(profile -> new ContextHit(
                                profile.kind(), profile.id(), profile.title(), profile.note(), profile.url()))
                        .toList();
    }
}
