package dev.handoff.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.ItemWording;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.context.Memory;
import dev.handoff.server.context.Past;
import dev.handoff.server.context.PastSettings;
import dev.handoff.server.links.CitedLinks;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one ticket teaches about the next, and that it rewrites no comment. */
class RecollectionTest {

    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
    private static final Person GEMMA = TicketBuilder.person("gemma", "Europe/London");
    private static final Person KAMIL = TicketBuilder.person("kamil", "Europe/Warsaw");

    private static final String CRITERIA = """
        h3. Acceptance criteria
        * A cat vaccinated within the last twelve months gets the lower price on the results page
        * A cat without a vaccination date gets the usual price and a hint that the vet can send the card
        * A kitten below nine weeks cannot be quoted, and the page says from when it can
        """;

    /** Answered in every item but who decides and what to do when it goes wrong. */
    private static final String CATS = """
        h3. Who
        Owners of a vaccinated cat who ask for a quote on their phone.
        h3. Partner
        Insurer Quayside, sold on GoCompare.
        h3. Problem
        Owners of vaccinated cats pay as much as others, and leave the pet results page without a quote.
        h3. Harm
        Owners pay for a risk they have paid the vet to remove, and leave without any cover.
        h3. Regulation
        Pricing rule PR-12 of Quayside: its duty, we show the price and keep the reason for three years.
        """ + CRITERIA;

    private static final String LANDLORDS = """
        h3. Who
        Landlords with two to five flats in one house.
        h3. Problem
        Landlords with three flats type the same address three times and give up before the premium is shown.
        h3. Harm
        TBD
        h3. Regulation
        Pricing rule PR-12 of Quayside: its duty, we show the price and keep the reason for three years.
        """ + CRITERIA;

    private final FakeTracker tracker = FakeTracker.dataCenter();
    private final Remembering remembered = new Remembering();
    private final Visit visit = visit();

    private static final class Remembering implements Recollection {

        private final Map<String, Memory> memories = new LinkedHashMap<>();
        private Past past = Past.of(List.of(), PastSettings.defaults());

        @Override
        public Past past(String name, Ticket ticket, boolean spoken) {
            Memory own = memories.get(ticket.key().value());
            return spoken && own != null ? past.recalling(own.said()) : past;
        }

        @Override
        public void keep(TicketRef ref, Memory memory, Instant changed) {
            memories.put(memory.trace().key().value(), memory);
            past = past.with(memory.trace());
        }

        @Override
        public void forget(TicketRef ref) {
            past = past.without(new TicketKey(ref.idOrKey()));
        }
    }

    private void handle(String key) {
        visit.handle(new TicketRef("firm", key), () -> {});
    }

    private static TicketBuilder written(String key, String summary, String description, Person from, Person to) {
        return TicketBuilder.ticket(key)
                .summary(summary)
                .description(description)
                .created("2026-11-0" + key.charAt(key.length() - 1) + "T09:00:00Z")
                .reporter(from)
                .assignee(to);
    }

    private static Ticket cats() {
        return written("HOM-1", "Discount for vaccinated cats", CATS, GEMMA, KAMIL)
                .build();
    }

    private static Ticket landlords() {
        return written("HOM-2", "One landlord, several flats: fill in the house only once", LANDLORDS, GEMMA, KAMIL)
                .build();
    }

    private String comment(String key) {
        List<Comment> all = tracker.read(key).comments();
        Body body = all.get(all.size() - 1).body();
        return ((Body.Text) body).text();
    }

    @Test
    void the_whole_comment_on_pasted_criteria_with_the_firms_own_example() {
        tracker.holding(cats()).holding(landlords());
        handle("HOM-1");
        handle("HOM-2");

        assertThat(comment("HOM-2")).isEqualTo("""
            *Leeds → Gdańsk: a little more context, please.*
            Colleagues in Gdańsk will work from what is written here. 4 of the 11 things they need are already on the ticket. 7 are still open; these 3 help most:

            *1. How will we tell it works, edge and refusal included?* {{ACCEPTANCE}}
            *So far:* “A cat vaccinated within the last twelve months gets the lower price on the results page” (description, "Acceptance criteria"). Copied from HOM-1, a ticket about something else.
            *Why it matters here:* The receiver tests against these; what is not here will be decided by chance.
            *Example answer:* _1 A voucher in force on the invite date lowers the ceiling. 2 An expired voucher does not. 3 A breach writes an alert with both prices._

            *2. Who is hurt, and how, if this is wrong or late?* {{HARM}}
            *So far:* Description, "Harm": "TBD" is a placeholder, not an answer.
            *Why it matters here:* The ticket says “Landlords with two to five flats in one house”, but not what happens to them if this goes wrong. It tells the receiver where to be careful and what to test first.
            *For example, HOM-1 says:* _“Owners pay for a risk they have paid the vet to remove, and leave without any cover.”_

            *3. Who decides, what may the team decide alone, what is fixed?* {{DECISION}}
            *So far:* No one person is named who decides, nor what the team may decide.
            *Why it matters here:* One named person and clear limits spare a day's wait at every question.
            *Example answer:* _Priya N. decides. The team may choose storage and caching. Fixed: the ceiling rule and the wording._

            *To answer,* edit the description, or reply in a comment, a line each: {{ACCEPTANCE: …}}, {{HARM: …}}, {{DECISION: …}}. If a question does not apply, say why: {{DECISION: not applicable, because …}}

            *The whole checklist: 4 of 11 answered*

            * *Answered:* Who (description, "Who"); Partner or channel, Regulation (description, "Regulation"); Need (description, "Problem")
            * *Too thin so far:* Acceptance (description, "Acceptance criteria"); Harm (description, "Harm")
            * *Missing:* Outcome, Evidence, Example, Decision, If / then

            *Po polsku: 3 otwarte pytania*

            Poprosiliśmy stronę wysyłającą o te odpowiedzi. Dopóki ich tu nie ma, lepiej dopytać, niż zgadywać.

            * *Po czym poznamy, że działa, także na brzegach i przy odmowie?* „A cat vaccinated within the last twelve months gets the lower price on the results page” (opis, "Acceptance criteria"). Skopiowano ze zgłoszenia HOM-1, które dotyczy czegoś innego. Według tych kryteriów odbiorca testuje; czego tu nie ma, rozstrzygnie przypadek.
            * *Kto i jak ucierpi, jeśli to będzie źle lub za późno?* Opis, "Harm": „TBD” to wypełniacz, nie odpowiedź. W zgłoszeniu czytamy „Landlords with two to five flats in one house”, ale nie wiadomo, co się stanie, jeśli coś pójdzie nie tak. Mówi odbiorcy, gdzie uważać i co testować najpierw.
            * *Kto decyduje, o czym zespół decyduje sam, co jest stałe?* Nie wskazano jednej osoby, która decyduje, ani tego, o czym zespół decyduje sam. Jedna nazwana osoba i jasne granice oszczędzają dzień czekania przy każdym pytaniu.

            _Handoff context check_ · this comment updates itself when the ticket changes · a wrong question? reply {{/handoff wrong DECISION}} · the label {{handoff-mute}} silences it here\
            """);
    }

    @Test
    void the_same_in_polish() {
        tracker.holding(cats())
                .holding(written("HOM-3", "Rabat dla zaszczepionych kotów na stronie wyników", """
                    h3. Szkoda
                    Właściciele płacą dwa razy za to samo mieszkanie i nie dostają pieniędzy z powrotem.
                    """, GEMMA, KAMIL)
                        .build())
                .holding(written(
                                "HOM-4",
                                "One landlord, several flats: fill in the house only once",
                                LANDLORDS,
                                KAMIL,
                                GEMMA)
                        .build());
        handle("HOM-1");
        handle("HOM-3");
        handle("HOM-4");

        assertThat(comment("HOM-4")).isEqualTo("""
            *Gdańsk → Leeds: prosimy o trochę więcej kontekstu.*
            Zespół po drugiej stronie (Leeds) będzie pracować na podstawie tego, co jest tu napisane. W zgłoszeniu są już 4 z 11 potrzebnych informacji. Otwartych pozostaje 7 pozycji; najbardziej pomogą odpowiedzi na te 3 pytania:

            *1. Po czym poznamy, że działa, także na brzegach i przy odmowie?* {{ACCEPTANCE}}
            *Na razie:* „A cat vaccinated within the last twelve months gets the lower price on the results page” (opis, "Acceptance criteria"). Skopiowano ze zgłoszenia HOM-1, które dotyczy czegoś innego.
            *Dlaczego to tutaj ważne:* Według tych kryteriów odbiorca testuje; czego tu nie ma, rozstrzygnie przypadek.
            *Przykładowa odpowiedź:* _1 Voucher ważny w dniu zaproszenia obniża pułap. 2 Wygasły nie obniża. 3 Przekroczenie zapisuje alert z obiema cenami._

            *2. Kto i jak ucierpi, jeśli to będzie źle lub za późno?* {{HARM}}
            *Na razie:* Opis, "Harm": „TBD” to wypełniacz, nie odpowiedź.
            *Dlaczego to tutaj ważne:* W zgłoszeniu czytamy „Landlords with two to five flats in one house”, ale nie wiadomo, co się stanie, jeśli coś pójdzie nie tak. Mówi odbiorcy, gdzie uważać i co testować najpierw.
            *Na przykład w HOM-3 czytamy:* _„Właściciele płacą dwa razy za to samo mieszkanie i nie dostają pieniędzy z powrotem.”_

            *3. Kto decyduje, o czym zespół decyduje sam, co jest stałe?* {{DECISION}}
            *Na razie:* Nie wskazano jednej osoby, która decyduje, ani tego, o czym zespół decyduje sam.
            *Dlaczego to tutaj ważne:* Jedna nazwana osoba i jasne granice oszczędzają dzień czekania przy każdym pytaniu.
            *Przykładowa odpowiedź:* _Decyduje Priya N. Zespół wybiera sposób zapisu i cache. Stałe: reguła pułapu i treść._

            *Jak odpowiedzieć:* wystarczy uzupełnić opis albo dodać komentarz, każda odpowiedź w osobnym wierszu: {{ACCEPTANCE: …}}, {{HARM: …}}, {{DECISION: …}}. Jeśli któreś pytanie nie dotyczy tego zgłoszenia, wystarczy podać powód: {{DECISION: nie dotyczy, ponieważ …}}

            *Cała lista kontrolna: 4 z 11 odpowiedzi*

            * *Jest odpowiedź:* Kto (opis, "Who"); Partner lub kanał, Przepisy (opis, "Regulation"); Potrzeba (opis, "Problem")
            * *Na razie zbyt ogólnie:* Kryteria odbioru (opis, "Acceptance criteria"); Szkoda (opis, "Harm")
            * *Brakuje:* Rezultat, Dowód, Przykład, Decyzja, Jeśli / to

            *In English: 3 open questions*

            The sending site has been asked for these answers. Until they are here, please ask rather than guess.

            * *How will we tell it works, edge and refusal included?* “A cat vaccinated within the last twelve months gets the lower price on the results page” (description, "Acceptance criteria"). Copied from HOM-1, a ticket about something else. The receiver tests against these; what is not here will be decided by chance.
            * *Who is hurt, and how, if this is wrong or late?* Description, "Harm": "TBD" is a placeholder, not an answer. The ticket says “Landlords with two to five flats in one house”, but not what happens to them if this goes wrong. It tells the receiver where to be careful and what to test first.
            * *Who decides, what may the team decide alone, what is fixed?* No one person is named who decides, nor what the team may decide. One named person and clear limits spare a day's wait at every question.

            _Handoff context check_ · ten komentarz aktualizuje się sam po zmianie zgłoszenia · pytanie nietrafione? odpowiedz {{/handoff błędne DECISION}} · etykieta {{handoff-mute}} go tu wycisza\
            """);
    }

    @Test
    void what_other_tickets_become_rewrites_no_comment() {
        tracker.holding(cats()).holding(landlords());
        handle("HOM-1");
        handle("HOM-2");
        tracker.takeWrites();
        tracker.holding(written("HOM-5", "Van certificate", CATS.replace("cat", "van"), GEMMA, KAMIL)
                .build());
        handle("HOM-5");
        tracker.takeWrites();

        handle("HOM-2");

        assertThat(tracker.takeWrites()).isEmpty();
    }

    @Test
    void a_copy_that_people_wave_through_stays_waved_through() {
        tracker.holding(cats())
                .holding(TicketBuilder.like(landlords())
                        .comment(new Comment(
                                "7",
                                GEMMA,
                                new Body.Text("/handoff wrong ACCEPTANCE because flats and cats share this page"),
                                NOW,
                                NOW,
                                Map.of(),
                                false))
                        .build());
        handle("HOM-1");
        handle("HOM-2");
        String first = comment("HOM-2");
        tracker.takeWrites();

        handle("HOM-2");

        assertThat(first).doesNotContain("Copied from");
        assertThat(tracker.takeWrites()).isEmpty();
    }

    @Test
    void a_deleted_ticket_is_shown_no_more() {
        tracker.holding(cats()).holding(landlords());
        handle("HOM-1");

        assertThatThrownBy(() -> handle("HOM-9")).isInstanceOf(TrackerException.NotFound.class);
        assertThat(remembered.past.size()).isEqualTo(1);
        tracker.losing(new TicketKey("HOM-1"));
        assertThatThrownBy(() -> handle("HOM-1")).isInstanceOf(TrackerException.NotFound.class);
        handle("HOM-2");

        assertThat(comment("HOM-2")).doesNotContain("HOM-1");
    }

    private Visit visit() {
        InstantSource clock = InstantSource.fixed(NOW);
        AdviceSettings settings = AdviceSettings.defaults();
        CrossingRule there = new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of(), true, null);
        CrossingRule back = new CrossingRule(Set.of(), "PL", "UK", List.of("Ready"), List.of(), true, null);
        Judge judge = new Judge(new Crossings(SitesForTests.SITES, List.of(there, back)), Assessor.shipped());
        Checklists checklists = Checklists.shipped();
        ItemWording wording = (item, language) -> {
            ItemTexts texts = checklists.texts(item, language);
            return new ItemWording.ItemWords(texts.name(), texts.question(), texts.why(), texts.example());
        };
        Planner planner = new Planner(settings, new CommentWriter(wording, SitesForTests.SITES, settings));
        return new Visit(
                List.of(new Watched("firm", new OwnAccount(), tracker, tracker, null, Set.of())),
                new Look(
                        judge,
                        planner,
                        new Lore(Surroundings.UNKNOWN, CitedLinks.unchecked(), remembered),
                        null,
                        clock),
                new CommentBudget(50, Duration.ofHours(1)),
                new Journal() {
                    @Override
                    public String freeze(TicketRef ref, Ticket ticket, Assessment assessment) {
                        return "";
                    }

                    @Override
                    public void keep(TicketRef ref, Ticket ticket, Assessment assessment) {}

                    @Override
                    public void heard(TicketRef ref, Ticket ticket, List<Dismissal> dismissals) {}

                    @Override
                    public void shown(TicketRef ref, Ticket ticket, Assessment assessment) {}

                    @Override
                    public void enter(List<Fact> facts) {}

                    @Override
                    public void handled(TicketRef ref, Ticket ticket) {}
                },
                (ticket, when) -> {},
                report -> {},
                clock);
    }
}
