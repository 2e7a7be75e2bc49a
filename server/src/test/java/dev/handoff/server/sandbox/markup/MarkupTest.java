package dev.handoff.server.sandbox.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private static final String EVERYTHING = """
            h2. Title

            Some *bold*, _slanted_, -gone-, +under+ and {{code}} with [a link|https://example.com/a?b=c].
            A second line

            * one
            ** one and a half
            * two

            # first
            ## deeper

            ||Question||Answer||
            |Who|Tenants|

            {info}
            Careful
            {info}

            {expand:More}
            inside
            {expand}

            {code:java}
            int a = 1; // *not bold*
            {code}

            {quote}
            said
            {quote}

            ----

            Ask [~accountid:712020:abc]""";

    @Test
    void wiki_markup_survives_the_way_through_a_document() {
        assertThat(WikiWriter.write(WikiReader.read(EVERYTHING))).isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EVERYTHING,
                "{panel:title=Empty}\n{panel}\n{quote}{quote}\n||a||\n| |",
                "{panel}\n||a||\n|b|\n{panel}",
                "{quote}\nh1. x\n{quote}",
                "{expand:a}\nx\n{expand:b}\ny\n{expand}\nz\n{expand}",
                "{panel}\n{quote}x{quote}\n{panel}",
                "bq. * not a list"
            })
    void every_document_made_from_wiki_markup_is_valid(String wiki) {
        assertThat(AdfCheck.isDocument(WikiReader.read(wiki))).isTrue();
    }

    @Test
    void what_a_panel_may_not_hold_stands_between_two_panels() {
        assertThat(html("{info}\none\n||a||\ntwo\n{info}"))
                .matches(
                        "<div class=\"panel info\"><p>one</p></div><div.*<table>.*</div><div class=\"panel info\"><p>two</p></div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 * 3 * 4 = 24",
                "snake_case_name and another_one",
                "a well-known, half-finished thing - really",
                "{unknown} braces",
                "[not a link]",
                "price +5% or -5%",
                "5*3 and 4*2"
            })
    void what_is_no_markup_stays_as_it_is(String text) {
        JsonObject doc = WikiReader.read(text);
        assertThat(Prose.of(doc).html()).isEqualTo("<p>" + text + "</p>");
    }

    @Test
    void a_bare_address_becomes_a_link_without_the_full_stop_behind_it() {
        assertThat(html("See https://example.com/x."))
                .isEqualTo(
                        "<p>See <a href=\"https://example.com/x\" rel=\"noopener noreferrer\">https://example.com/x</a>.</p>");
    }

    @Test
    void markup_inside_code_is_left_alone() {
        assertThat(html("{{*plain*}}")).isEqualTo("<p><code>*plain*</code></p>");
        assertThat(html("{noformat}\nh1. no\n{noformat}")).contains("<code>h1. no</code>");
    }

    @Test
    void a_forgotten_closing_tag_takes_the_rest() {
        assertThat(html("{code}\nrest")).contains("<code>rest</code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[click|javascript:alert(1)]",
                "{code}</code></pre><script>alert(1)</script>{code}",
                "||<img src=x onerror=alert(1)>||",
                "[<b>x</b>|https://example.com/\"onmouseover=alert(1)]",
                "{expand:<script>alert(1)</script>}x{expand}"
            })
    void nothing_people_write_becomes_active_html(String wiki) {
        assertThat(html(wiki)).doesNotContain("<script", "<img", "<b>", "href=\"javascript", "\"onmouseover");
    }

    @Test
    void a_document_with_a_script_link_shows_only_its_text() {
        JsonObject doc = Json.parse("""
                {"type":"doc","version":1,"content":[{"type":"paragraph","content":[
                  {"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]},
                  {"type":"inlineCard","attrs":{"url":"javascript:alert(2)"}}]}]}""").getAsJsonObject();
        assertThat(AdfHtml.render(doc)).isEqualTo("<p>xjavascript:alert(2)</p>");
    }

    @Test
    void an_expand_becomes_something_to_open() {
        assertThat(html("{expand:The whole list}\n* a\n{expand}"))
                .isEqualTo("<details><summary>The whole list</summary><div><ul><li><p>a</p></li></ul></div></details>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "{\"type\":\"doc\",\"version\":1}",
                "{\"type\":\"doc\",\"version\":2,\"content\":[]}",
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"text\",\"text\":\"loose\"}]}",
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"\"}]}]}",
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"bulletList\",\"content\":[]}]}",
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":7},\"content\":[]}]}",
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"panel\",\"attrs\":{\"panelType\":\"info\"},\"content\":[{\"type\":\"table\",\"content\":[]}]}]}",
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"taskList\",\"content\":[]}]}"
            })
    void what_jira_would_refuse_is_no_document(String json) {
        assertThat(AdfCheck.isDocument(Json.parse(json))).isFalse();
    }

    private static String html(String wiki) {
        return new Prose.Wiki(wiki).html();
    }
}
