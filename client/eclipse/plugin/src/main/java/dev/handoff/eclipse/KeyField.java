package dev.handoff.eclipse;

import dev.handoff.client.TicketSummary;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketIndex;
import java.util.List;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener2;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Where the ticket's key stands, and where another can be typed: proposes tickets by key and by words of their titles. */
final class KeyField implements IContentProposalListener2 {

    private static final int MOST = 50;
    private static final int LETTERS = 12;

    private final Text field;
    private boolean choosing;
    private String shown = "";

    KeyField(Composite parent, Texts texts) {
        field = new Text(parent, SWT.BORDER | SWT.SINGLE);
        field.setMessage("HOM-12");
        field.setToolTipText(texts.say("ui.key.tip"));
        Spoken.named(field, texts.say("ui.key"));
        GridDataFactory.swtDefaults().hint(width(), SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.DefaultSelection, event -> {
            if (!choosing) {
                choose(field.getText());
            }
        });
        field.addListener(SWT.FocusIn, event -> {
            field.selectAll();
            HandoffPlugin.get().current().index().ifPresent(TicketIndex::refresh);
        });
        ContentProposalAdapter proposals = new ContentProposalAdapter(
                field, new TextContentAdapter(), (typed, position) -> proposals(typed), null, null);
        proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        proposals.setAutoActivationDelay(150);
        proposals.setPropagateKeys(true);
        proposals.addContentProposalListener(this);
        proposals.addContentProposalListener(proposal -> choose(proposal.getContent()));
    }

    private int width() {
        GC gc = new GC(field);
        try {
            return (int) Math.round(gc.getFontMetrics().getAverageCharacterWidth() * LETTERS);
        } finally {
            gc.dispose();
        }
    }

    private static IContentProposal[] proposals(String typed) {
        return HandoffPlugin.get()
                .current()
                .index()
                .map(index -> index.matching(typed, MOST))
                .orElse(List.of())
                .stream()
                .map(KeyField::proposal)
                .toArray(IContentProposal[]::new);
    }

    private static IContentProposal proposal(TicketSummary ticket) {
        return new ContentProposal(ticket.key(), TicketIndex.label(ticket), null);
    }

    private static void choose(String key) {
        HandoffPlugin.get().current().show(key);
    }

    void show(String key) {
        if (!key.equals(shown) || !field.isFocusControl()) {
            shown = key;
            if (!field.getText().equals(key)) {
                field.setText(key);
            }
        }
    }

    void focus() {
        field.setFocus();
    }

    @Override
    public void proposalPopupOpened(ContentProposalAdapter adapter) {
        choosing = true;
    }

    @Override
    public void proposalPopupClosed(ContentProposalAdapter adapter) {
        choosing = false;
    }
}
