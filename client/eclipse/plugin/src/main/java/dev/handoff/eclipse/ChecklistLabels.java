package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView.Group;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Words and signs of the checklist. The sign repeats what the group's name says, for those who do not see colours. */
final class ChecklistLabels extends ColumnLabelProvider {

    private final Texts texts;

    ChecklistLabels(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String getText(Object element) {
        if (element instanceof ChecklistTree.Node node) {
            return texts.say("group." + node.group()) + " (" + node.items().size() + ")";
        }
        Item item = (Item) element;
        return item.name() + sign(item);
    }

    private String sign(Item item) {
        return switch (item.state()) {
            case "hollow", "inherited", "waived" -> " – " + texts.say("state." + item.state());
            default -> "";
        };
    }

    @Override
    public @Nullable Image getImage(Object element) {
        if (element instanceof ChecklistTree.Node) {
            return null;
        }
        ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
        return switch (Group.of((Item) element)) {
            case GAP -> images.getImage(ISharedImages.IMG_OBJS_WARN_TSK);
            case ANSWERED -> images.getImage(ISharedImages.IMG_OBJS_INFO_TSK);
            case NOT_APPLICABLE -> null;
        };
    }

    @Override
    public @Nullable String getToolTipText(Object element) {
        return element instanceof Item item ? item.question() : null;
    }

    @Override
    public boolean useNativeToolTip(Object object) {
        return true;
    }

    static CellLabelProvider of(Texts texts) {
        return new ChecklistLabels(texts);
    }
}
