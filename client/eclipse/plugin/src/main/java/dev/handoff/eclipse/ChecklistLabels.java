package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.ItemLine;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/** Words and signs of the checklist. The sign repeats what the words say, for those who do not see colours. */
final class ChecklistLabels extends LabelProvider implements IStyledLabelProvider, ILabelProvider, IToolTipProvider {

    private final Texts texts;
    private @Nullable TicketView view;

    ChecklistLabels(Texts texts) {
        this.texts = texts;
    }

    void of(@Nullable TicketView now) {
        view = now;
    }

    @Override
    public StyledString getStyledText(Object element) {
        if (element instanceof ChecklistTree.Node node) {
            return new StyledString(texts.say("group." + node.group()))
                    .append(" (" + node.items().size() + ")", StyledString.COUNTER_STYLER);
        }
        ItemLine line = line((Item) element);
        StyledString text = new StyledString(line.name());
        return line.detail().isEmpty() ? text : text.append("  " + line.detail(), StyledString.QUALIFIER_STYLER);
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public @Nullable Image getImage(Object element) {
        return element instanceof Item item ? Icons.image(line(item).sign()) : null;
    }

    private ItemLine line(Item item) {
        return ItemLine.of(item, view, texts);
    }

    @Override
    public @Nullable String getToolTipText(Object element) {
        return element instanceof Item item ? item.question() + "\n" + item.reason() : null;
    }
}
