package dev.handoff.ide;

/** The state of the current ticket in a few characters, and in a sentence. */
public record StatusLine(String text, String tip) {

    public static StatusLine of(Situation situation, int queued, Texts texts) {
        StatusLine line = bare(situation, texts);
        return queued == 0
                ? line
                : new StatusLine(line.text() + " ⇡" + queued, line.tip() + " " + texts.count("status.queued", queued));
    }

    private static StatusLine bare(Situation situation, Texts texts) {
        String key = situation.ticket();
        if (situation instanceof Situation.Known known) {
            return known(known.view(), texts);
        }
        if (situation instanceof Situation.Offline offline) {
            return new StatusLine(key + " ⌁", texts.say("status.offline", offline.reason()));
        }
        if (situation instanceof Situation.Refused refused) {
            return new StatusLine(key + " ✕", String.valueOf(refused.failure().getMessage()));
        }
        if (situation instanceof Situation.Unjudged unjudged) {
            return new StatusLine(key + " –", unjudged.reason());
        }
        return situation instanceof Situation.Reading
                ? new StatusLine(key + " …", texts.say("status.reading", key))
                : new StatusLine("", texts.say("status.none"));
    }

    private static StatusLine known(TicketView view, Texts texts) {
        int gaps = view.items(TicketView.Group.GAP).size();
        int open = view.openQuestions().size();
        int reopened = view.reopened().size();
        if (reopened > 0) {
            return new StatusLine(view.key() + " ↻" + reopened, texts.count("status.reopened", reopened, view.key()));
        }
        if (open > 0) {
            return new StatusLine(view.key() + " ?" + open, texts.count("status.questions", open, view.key()));
        }
        return gaps > 0
                ? new StatusLine(view.key() + " ⚠" + gaps, texts.count("status.gaps", gaps, view.key()))
                : new StatusLine(view.key() + " ✓", texts.say("status.complete", view.key()));
    }
}
