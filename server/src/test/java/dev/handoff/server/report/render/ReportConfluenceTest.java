package dev.handoff.server.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.FrontPage;
import dev.handoff.server.report.Reports;
import dev.handoff.server.report.Section;
import dev.handoff.server.report.WeeklyReport;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportConfluenceTest {

    private static final Set<String> TAKEN = Set.of(
            "page", "h1", "h2", "h3", "p", "strong", "em", "span", "a", "ol", "ul", "li", "table", "tbody", "tr", "th",
            "td", "hr");

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void a_page_is_well_formed_and_uses_only_what_the_storage_format_has(String language) throws Exception {
        WeeklyReport report = Reports.busy(language);

        Document page = parse(ReportConfluence.write(report));

        assertThat(TAKEN).containsAll(names(page));
        assertThat(page.getElementsByTagName("h3").getLength())
                .isEqualTo(report.sections().size());
        assertThat(page.getElementsByTagName("table").getLength())
                .isEqualTo(1
                        + report.sections().stream()
                                .mapToInt(it -> it.tables().size())
                                .sum());
        assertThat(ReportConfluence.write(report)).doesNotContain("${", "null");
    }

    @Test
    void what_is_drawn_stands_in_a_table_too() {
        List<Section> drawn = Reports.busy("en").sections().stream()
                .filter(section -> !section.drawings().isEmpty())
                .toList();

        assertThat(drawn)
                .isNotEmpty()
                .allSatisfy(section -> assertThat(section.tables()).isNotEmpty());
    }

    @Test
    void a_quiet_week_has_no_tables() throws Exception {
        assertThat(names(parse(ReportConfluence.write(Reports.quiet("pl"))))).doesNotContain("table", "h2");
    }

    @Test
    void whatever_a_team_is_called_is_text() throws Exception {
        WeeklyReport busy = Reports.busy("en");
        FrontPage odd = new FrontPage(
                List.of("</p><ac:macro> & \u0007 \"so\""),
                busy.front().byDirection(),
                busy.front().drawing(),
                List.of(),
                List.of());

        Document page = parse(ReportConfluence.write(new WeeklyReport(busy.heading(), odd, List.of(), List.of())));

        assertThat(page.getElementsByTagName("strong").item(0).getTextContent()).isEqualTo("</p><ac:macro> &  \"so\"");
    }

    /** A body is a part of a page: Confluence puts a root around it. */
    private static Document parse(String body) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<page>" + body + "</page>")));
    }

    private static Set<String> names(Document page) {
        Set<String> names = new HashSet<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }
}
