package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "This is wrong", as people type it. */
class ObjectionTest {

    private static final Checklists CHECKLISTS = Checklists.shipped();
    private static final Objections OBJECTIONS =
            new Objections(Lexicon.shipped().cues(), CHECKLISTS.headings());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/handoff wrong HARM                                      | HARM  |",
                "/handoff wrong HARM because nobody outside sees it       | HARM  | nobody outside sees it",
                "/Handoff Wrong: harm: nobody outside sees it             | HARM  | nobody outside sees it",
                "#handoff wrong harm - nobody outside sees it             | HARM  | nobody outside sees it",
                "/HANDOFF WRONG HARM nobody outside sees it               | HARM  | nobody outside sees it",
                "/handoff wrong who is hurt, because nobody sees it       | HARM  | nobody sees it",
                "/handoff wrong Plan B since a retry is enough            | IFTHEN| a retry is enough",
                "/handoff wrong: If / then                                | IFTHEN|",
                "/handoff błędne HARM                                     | HARM  |",
                "/handoff bledne szkoda bo nikt tego nie widzi            | HARM  | nikt tego nie widzi",
                "/handoff źle: Szkoda, ponieważ nikt tego nie widzi       | HARM  | nikt tego nie widzi",
                "/handoff zle przepisy, gdyż to tylko logi                | REGULATION | to tylko logi",
                "/handoff NOT  TRUE, harm: it is a spike                  | HARM  | it is a spike",
                "/handoff jest błedne szkoda, poniewaz to spike           | HARM  | to spike",
                "/handoff zły szkoda                                      | HARM  |",
                "/handoff niesluszne szkoda                              | HARM  |",
                "/handoff nieprawda Kto decyduje                          | DECISION |",
                "/handoff to nieprawda: Kryteria odbioru                  | ACCEPTANCE |",
            })
    void is_understood_in_english_and_polish_in_any_dress(String line, Item item, String reason) {
        Objection objection = OBJECTIONS.in(line.strip());

        assertThat(objection).isEqualTo(new Objection(Set.of(item), reason == null ? "" : reason));
    }

    @Test
    void may_name_several_items_at_once() {
        assertThat(OBJECTIONS.in("/handoff wrong HARM, DECISION and plan b: a spike"))
                .isEqualTo(new Objection(Set.of(Item.HARM, Item.DECISION, Item.IFTHEN), "a spike"));
    }

    @Test
    void a_line_made_to_hurt_is_read_as_far_as_people_write() {
        String line = "/handoff wrong " + "HARM, ".repeat(100_000);

        assertThat(OBJECTIONS.in(line)).satisfies(it -> assertThat(it.items()).containsExactly(Item.HARM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/handoff wrong",
                "/handoff wrong thing again",
                "/handoff wrongly HARM",
                "handoff wrong HARM",
                "I think /handoff wrong HARM would do",
                "/handoff waive HARM because it is a spike",
                "> /handoff wrong HARM"
            })
    void is_not_heard_where_nobody_said_it(String line) {
        assertThat(OBJECTIONS.in(line)).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Item.class, names = "READBACK", mode = EnumSource.Mode.EXCLUDE)
    void every_item_is_known_by_the_names_the_checklist_shows(Item item) {
        for (String language : List.of("en", "pl")) {
            String name = CHECKLISTS.texts(item, language).name();
            Checklists knowing = item.isOfReturns() ? CHECKLISTS.ofReturns() : CHECKLISTS;
            Objections objections = new Objections(Lexicon.shipped().cues(), knowing.headings());
            assertThat(objections.in("/handoff wrong " + name + ": no")).isEqualTo(new Objection(Set.of(item), "no"));
        }
    }
}
