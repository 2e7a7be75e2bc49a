package dev.handoff.server.context;

import dev.handoff.server.library.Findings;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Match;
import dev.handoff.server.library.Named;
import dev.handoff.server.library.Passage;
import dev.handoff.server.library.Profile;
import dev.handoff.server.library.Remark;
import dev.handoff.server.library.Source;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.why.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a ticket: its kind of work, the answers to the items that apply, and the sources it should name. Pure. */
public final class Assessor {

    /** What stands under these labels alone says how a change is checked or goes wrong, not what it changes. */
    private static final Set<Item> ASIDE = Set.of(Item.EXAMPLE, Item.HARM, Item.DECISION, Item.IFTHEN, Item.EVIDENCE);

    private final Checklists checklists;
    private final Library library;
    private final TicketReader reader;
    private final KindOfWork kinds;
    private final DutyLeaning duties;
    private final Answers answers;
    private final Vocabulary vocabulary;
    private final Templates templates;
    private final Prompts prompts;
    private final Subject subject;
    private final @Nullable Assessor returning;

    public Assessor(Checklists checklists, Lexicon lexicon, Library library) {
        this(checklists, lexicon, library, Templates.NONE);
    }

    /** @param templates prompts of the firm's own ticket templates */
    public Assessor(Checklists checklists, Lexicon lexicon, Library library, Templates templates) {
        this.checklists = checklists;
        this.library = library;
        this.templates = templates;
        prompts = new Prompts(lexicon.cues());
        vocabulary = new Vocabulary(lexicon);
        subject = new Subject(vocabulary);
        Prose prose = new Prose(vocabulary);
        reader = new TicketReader(checklists.headings(), lexicon, new OpenHeadings(checklists.headings(), prose));
        kinds = new KindOfWork(vocabulary, library);
        duties = new DutyLeaning(library);
        answers = new Answers(new Labelled(vocabulary, checklists), prose, new Leaning(lexicon));
        returning = checklists.hasReturns() ? new Assessor(checklists.ofReturns(), lexicon, library, templates) : null;
    }

    /** With the checklist, lexicon and library in the jar. */
    public static Assessor shipped() {
        return new Assessor(Checklists.shipped(), Lexicon.shipped(), Library.shipped());
    }

    /**
     * The one that judges this ticket: a question that goes back may have a checklist of its own.
     *
     * @param crossing that it approaches or has made; null when there is none
     */
    public Assessor fitting(Ticket ticket, @Nullable Direction crossing) {
        return returning != null && crossing != null && checklists.isReturn(ticket, crossing) ? returning : this;
    }

    /** The one that made this assessment. */
    public Assessor of(Assessment assessment) {
        return returning != null
                        && assessment.answers().stream()
                                .anyMatch(answer -> answer.item().isOfReturns())
                ? returning
                : this;
    }

    /** The items it asks for, and what people call them. */
    public Checklists checklists() {
        return checklists;
    }

    /** The ticket alone, with nothing known beside it. */
    public Assessment assess(Ticket ticket, Direction direction, Instant at) {
        return assess(ticket, direction, at, Background.none());
    }

    /** What people called wrong in the comments of a ticket. */
    public List<Dismissal> dismissals(Ticket ticket) {
        return List.copyOf(reader.comments(ticket).dismissals());
    }

    public Assessment assess(Ticket ticket, Direction direction, Instant at, Background background) {
        Judging judging = judging(ticket, direction, at, background);
        Reading reading = judging.reading();
        Background known = background.dismissing(reading.dismissals());
        LinkedEvidence links = new LinkedEvidence(background.links(), reading, judging.above());
        List<Answer> settled = judging.trust().weighed().stream()
                .map(answer -> judging.trust().counts(answer) ? known.settle(links.weigh(answer)) : answer)
                .toList();
        return new Assessment(
                ticket.key(), judging.kind(), direction, settled, judging.sources(), judging.context(), at);
    }

    /** How every answer that counts was found; for lessons. */
    List<Found> found(Ticket ticket, Direction direction, Instant at) {
        return judging(ticket, direction, at, Background.none()).trust().found();
    }

    /**
     * What the rules have found.
     *
     * @param above the ticket above as read; null where there is none
     * @param trust what the answers have to pass yet
     */
    private record Judging(
            Reading reading,
            @Nullable Reading above,
            WorkKind kind,
            List<ExpectedSource> sources,
            List<ContextHit> context,
            Trust trust) {}

    private Judging judging(Ticket ticket, Direction direction, Instant at, Background background) {
        Pages pages = pages(ticket, background);
        Reading plain = pages.unprompted();
        boolean ours = isOurs(direction);
        List<Passage> passages = passages(plain);
        Findings findings = library.findings(passages, KindOfWork.places(ticket), ours);
        Reading reading = plain.naming(partners(findings));
        WorkKind kind = kinds.judge(reading, findings, ours);
        Set<Item> applicable = checklists.items(kind, ticket);
        Parent parent = Parent.of(pages.unpromptedAbove(), library);
        List<ExpectedSource> sources = kind == WorkKind.CHORE || kind == WorkKind.SPIKE
                ? List.of()
                : sources(duties.settle(findings, passages, ticket.components(), ours), parent, at);
        Originality original = new Originality(answers, pages, reading, parent.reading(), sources);
        List<Answer> judged = new ArrayList<>();
        for (Item item : checklists.all()) {
            boolean applies = applicable.contains(item) && item != Item.READBACK;
            judged.add(applies ? original.answer(item) : elsewhere(item, kind, background));
        }
        return new Judging(
                reading,
                parent.reading(),
                kind,
                sources,
                context(findings, kind),
                new Trust(original, applicable, judged));
    }

    /** Where either site is known, the ticket is the firm's own and not one out of a public tracker. */
    private static boolean isOurs(Direction direction) {
        return !direction.from().equals(Direction.UNKNOWN) || !direction.to().equals(Direction.UNKNOWN);
    }

    /** What the answers of this assessment of the ticket rest on. */
    public Grounds grounds(Ticket ticket, Assessment assessment) {
        return grounds(ticket, assessment, Background.none());
    }

    /** @param background what it was judged with */
    public Grounds grounds(Ticket ticket, Assessment assessment, Background background) {
        return new Grounds(reader, ticket, assessment, background);
    }

    /** What to keep of a ticket that was judged so: for later tickets, and for its own next visit. */
    public Memory memory(Ticket ticket, Assessment assessment, Background background) {
        return new Traces(subject, background.past(), pages(ticket, background)).memory(assessment);
    }

    /** Answers of other tickets to show beside the questions on this one, which was judged so. */
    public GoodAnswers goodAnswers(Ticket ticket, Assessment assessment, Background background) {
        Past past = background.past();
        String text = past.hasSpoken() ? pages(ticket, background).text() : "";
        return past.isEmpty() ? GoodAnswers.NONE : past.goodAnswers(ticket, text, assessment.copies());
    }

    private Pages pages(Ticket ticket, Background background) {
        Past past = background.past();
        Reading whole = reader.read(ticket, background.spoken());
        Reading above = ticket.parent() == null ? null : reader.read(ticket.parent());
        Said said = past.hasSpoken() ? past.saidOf(Pages.text(whole, above)) : null;
        TemplateText template = new TemplateText(vocabulary, prompts, templates, past, said);
        return new Pages(whole, above, template, new Copies(subject, past, said));
    }

    /** What no text of the ticket answers: an item that does not apply, or the read-back, of which the loop tells. */
    private static Answer elsewhere(Item item, WorkKind kind, Background background) {
        if (item == Item.READBACK && background.readBack() != null) {
            return background.readBack();
        }
        Why why = item == Item.READBACK ? Why.of("judged after pick-up") : kind.without();
        return new Answer(item, AnswerState.NA, "", "", why);
    }

    static List<Passage> passages(Reading reading) {
        List<Passage> passages = new ArrayList<>();
        for (Line line : reading.body()) {
            boolean source = line.items().equals(Set.of(Item.EVIDENCE));
            if (line.isProse() && !source) {
                boolean aside = !line.items().isEmpty() && ASIDE.containsAll(line.items());
                passages.add(new Passage(
                        line.where(), line.words(), aside, line.items().contains(Item.REGULATION)));
            }
        }
        for (Field field : reading.fields()) {
            if (CommentPlace.is(field.where())) {
                field.lines().forEach(line -> passages.add(new Passage(line.where(), line.words())));
            }
        }
        return passages;
    }

    static List<String> partners(Findings findings) {
        return findings.profiles().stream()
                .map(Named::profile)
                .filter(profile -> profile.kind().equals("partner"))
                .map(Profile::title)
                .toList();
    }

    /** What the ticket calls for, and what the ticket above it names and so hands down. */
    private List<ExpectedSource> sources(Findings findings, Parent parent, Instant at) {
        LocalDate day = Library.day(at);
        Set<String> above = library.cited(parent.findings(), day);
        Set<String> answered = new HashSet<>(library.cited(findings, day));
        answered.addAll(above);
        Map<String, ExpectedSource> expected = new LinkedHashMap<>();
        for (Match match : library.matches(findings, day)) {
            Source source = match.source();
            expected.put(
                    source.id(),
                    expected(
                            source,
                            match.why(),
                            answered.contains(source.id()),
                            library.remarks(source, findings, day)));
        }
        for (String id : above) {
            Source source = library.source(id);
            if (source != null) {
                expected.computeIfAbsent(
                        id,
                        key -> expected(
                                source,
                                Why.of("named by the parent"),
                                true,
                                library.remarks(source, parent.findings(), day)));
            }
        }
        return List.copyOf(expected.values());
    }

    private static ExpectedSource expected(Source source, Why why, boolean answered, List<Remark> remarks) {
        return new ExpectedSource(source.id(), source.title(), source.url(), why, answered, source.validity(), remarks);
    }

    private static List<ContextHit> context(Findings findings, WorkKind kind) {
        return kind == WorkKind.CHORE
                ? List.of()
                : findings.profiles().stream().map(Assessor::hit).toList();
    }

    private static ContextHit hit(Named named) {
        Profile profile = named.profile();
        return new ContextHit(
                profile.kind(), profile.id(), profile.title(), profile.note(), profile.url(), named.why());
    }
}
