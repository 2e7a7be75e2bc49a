package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.CitedLink;
import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One line on links that may turn the receiver away. It asks for nothing, and alone it is no reason for a comment. */
final class LinkNote {

    private static final int MOST = 3;

    private LinkNote() {}

    static Stream<Block> in(Voice voice, Assessment assessment) {
        List<CitedLink> shut = assessment.links().stream()
                .filter(link -> link.verdict().turnsAway())
                .toList();
        return shut.isEmpty() ? Stream.of() : Stream.of(line(voice, shut));
    }

    private static Block line(Voice voice, List<CitedLink> shut) {
        List<Span> spans = new ArrayList<>(voice.wording().spans(voice.say("links")));
        String before = " ";
        for (CitedLink link : shut.subList(0, Math.min(MOST, shut.size()))) {
            spans.add(Span.plain(before));
            before = "; ";
            spans.add(Span.link(link.shown(), link.url()));
            spans.add(Span.plain(" " + told(voice, link.verdict())));
        }
        if (shut.size() > MOST) {
            spans.add(Span.plain("; " + voice.say("links.more", "count", shut.size() - MOST)));
        }
        return new Block.Paragraph(spans);
    }

    private static String told(Voice voice, LinkVerdict verdict) {
        if (!(verdict instanceof Dead dead)) {
            return voice.say("link.login");
        }
        return switch (dead.reason()) {
            case GONE -> voice.say("link.gone", "status", dead.detail());
            case NO_SUCH_HOST -> voice.say("link.nohost");
            case NOT_TRUSTED -> voice.say("link.untrusted");
        };
    }
}
