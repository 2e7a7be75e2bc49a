package dev.handoff.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.handoff.server.ticket.Body;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void wiki_headings_lists_and_links_become_sections() {
        Document document = Documents.read("""
                h3. Who cares
                Homeowners of [Larkfield|https://larkfield.example/profile] with *one* claim.

                # first
                ## nested
                * [x] ticked
                """);

        Section section = document.sections().get(0);
        assertThat(section.heading()).isEqualTo("Who cares");
        assertThat(section.level()).isEqualTo(3);
        assertThat(section.blocks()).hasSize(4);
        assertThat(section.blocks().get(0).text()).isEqualTo("Homeowners of Larkfield with one claim.");
        assertThat(section.blocks().get(0).links())
                .containsExactly(new Link("https://larkfield.example/profile", "Larkfield"));
        assertThat(section.blocks().get(2)).isInstanceOfSatisfying(Block.ListItem.class, item -> {
            assertThat(item.depth()).isEqualTo(2);
            assertThat(item.ordered()).isTrue();
        });
        assertThat(section.blocks().get(3))
                .isInstanceOfSatisfying(
                        Block.ListItem.class, item -> assertThat(item.tick()).isEqualTo(Tick.DONE));
    }

    @Test
    void markdown_headings_tables_and_fences_become_sections() {
        Document document = Documents.read("""
                ## 1. Who and where
                Drivers on a **provisional licence**, see [the report](https://r.example/1).

                | in | value |
                |---|---|
                | price | £1,204.50 |

                ```
                trace of the call
                ```
                """);

        Section section = document.sections().get(0);
        assertThat(section.heading()).isEqualTo("1. Who and where");
        assertThat(section.blocks().get(0).text()).isEqualTo("Drivers on a provisional licence, see the report.");
        assertThat(section.blocks().get(1)).isInstanceOf(Block.TableRow.class);
        assertThat(section.blocks().get(2))
                .isInstanceOfSatisfying(
                        Block.TableRow.class, row -> assertThat(row.cells()).containsExactly("price", "£1,204.50"));
        assertThat(section.blocks().get(3)).isEqualTo(new Block.Code("trace of the call"));
    }

    @Test
    void a_bold_line_stands_for_a_heading() {
        Document document = Documents.read("*Why now*\nThe slider stops at £350.");

        assertThat(document.sections().get(0).heading()).isEqualTo("Why now");
        assertThat(document.sections().get(0).level()).isEqualTo(7);
    }

    @Test
    void a_hash_opens_a_list_in_wiki_markup_and_a_heading_in_markdown() {
        assertThat(Documents.read("Steps\n# one\n# two").blocks())
                .filteredOn(Block.ListItem.class::isInstance)
                .hasSize(2);
        assertThat(Documents.read("# Title\n\ntext").sections().get(0).heading())
                .isEqualTo("Title");
    }

    @Test
    void code_and_quotes_are_no_paragraphs() {
        Document document = Documents.read("""
                {code:java}
                throw new X();
                {code}
                > somebody asked
                {quote}
                said before
                {quote}
                """);

        assertThat(document.blocks().get(0)).isEqualTo(new Block.Code("throw new X();"));
        assertThat(document.blocks().get(1)).isInstanceOf(Block.Quote.class);
        assertThat(document.blocks().get(2)).isInstanceOf(Block.Quote.class);
    }

    @Test
    void macros_colours_and_pictures_leave_their_words() {
        Document document = Documents.read("{color:red}Red{color} and {{mono}} !shot.png|thumbnail! [~anna]");

        assertThat(document.blocks().get(0).text()).isEqualTo("Red and mono  anna");
        assertThat(document.blocks().get(0).links()).containsExactly(Link.attachment("shot.png"));
    }

    @Test
    void adf_nodes_of_every_kind_are_read() {
        Document document = adf("""
                {"type":"doc","version":1,"content":[
                 {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Who"}]},
                 {"type":"paragraph","content":[{"type":"text","text":"see "},
                   {"type":"text","text":"report","marks":[{"type":"link","attrs":{"href":"https://r.example"}}]},
                   {"type":"mention","attrs":{"text":"@Anna"}}]},
                 {"type":"taskList","content":[{"type":"taskItem","attrs":{"state":"DONE"},
                   "content":[{"type":"text","text":"agreed"}]}]},
                 {"type":"table","content":[{"type":"tableRow","content":[
                   {"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"A"}]}]},
                   {"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"B"}]}]}]}]},
                 {"type":"expand","attrs":{"title":"More"},"content":[
                   {"type":"bulletList","content":[{"type":"listItem","content":[
                     {"type":"paragraph","content":[{"type":"text","text":"item"}]}]}]}]},
                 {"type":"novelty","content":[{"type":"paragraph","content":[{"type":"text","text":"kept"}]}]},
                 {"type":"codeBlock","content":[{"type":"text","text":"x = 1"}]}]}""");

        assertThat(document.sections()).extracting(Section::heading).containsExactly("Who", "More");
        assertThat(document.blocks())
                .extracting(Block::text)
                .containsExactly("see report@Anna", "agreed", "A | B", "item", "kept", "x = 1");
        assertThat(document.blocks().get(0).links()).containsExactly(new Link("https://r.example", "report"));
        assertThat(document.blocks().get(1))
                .isInstanceOfSatisfying(
                        Block.ListItem.class, item -> assertThat(item.tick()).isEqualTo(Tick.DONE));
    }

    @Test
    void adf_that_is_broken_reads_as_what_is_left_of_it() {
        assertThat(adf("{\"content\":[7,null,{\"type\":\"paragraph\",\"content\":\"no\"},{\"text\":\"x\"}]}")
                        .blocks())
                .isEmpty();
    }

    @Test
    void an_empty_body_is_an_empty_document() {
        assertThat(Documents.read(Body.EMPTY).sections()).isEmpty();
    }

    private static Document adf(String json) {
        return Documents.read(new Body.Adf(JsonParser.parseString(json).getAsJsonObject()));
    }
}
