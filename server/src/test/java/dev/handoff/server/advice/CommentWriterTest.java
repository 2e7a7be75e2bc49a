package dev.handoff.server.advice;

import dev.handoff.server.context.Item;
import dev.handoff.server.jira.AdfSchema;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.CommentText;
import org.junit.jupiter.api.Test;

class CommentWriterTest {
    @Test
    void show() {
        CommentWriter w = new CommentWriter(new TestWording(), SitesForTests.SITES, AdviceSettings.defaults());
        var a = Assessments.complete()
                .missing(Item.WHO, Item.DECISION, Item.IFTHEN)
                .hollow(Item.HARM, "TBD", "description, \"Risks\"", "\"TBD\" is a placeholder")
                .hollow(Item.REGULATION, "N/A", "description, \"Regulation\"", "A bare \"N/A\" gives no reason")
                .source(
                        "ICOBS-6A",
                        "FCA ICOBS 6A - optional additional products",
                        "\"breakdown defaults to Yes\" in the summary")
                .source("PRIN-2A", "Consumer Duty (PRIN 2A)", "a default on a customer page")
                .hit("customer", "Private car renewers", "renew by web, shop around little")
                .build();
        for (Direction d : java.util.List.of(new Direction("UK", "PL"), new Direction("PL", "UK"))) {
            CommentText t = w.write(a, d);
            AdfSchema.assertValid(t.adf());
            System.out.println("=== " + d);
            System.out.println(AdfText.of(t.adf()));
            System.out.println("--- wiki " + t.wiki().length() + " adf "
                    + t.adf().toString().length());
            System.out.println(t.wiki());
        }
        System.out.println(w.write(Assessments.complete().build(), new Direction("UK", "PL"))
                .wiki());
    }
}
