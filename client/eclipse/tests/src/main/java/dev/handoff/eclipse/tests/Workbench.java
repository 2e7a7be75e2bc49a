package dev.handoff.eclipse.tests;

import dev.handoff.eclipse.HandoffPlugin;
import dev.handoff.eclipse.HandoffView;
import dev.handoff.ide.Situation;
import dev.handoff.ide.TicketView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;

/** Where things are in the workbench, and in our view. */
final class Workbench {

    private Workbench() {}

    static Shell main() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** What our view consists of. */
    static Composite view() {
        return tree().getParent().getParent();
    }

    /** As large as the screen, with our view alone in it. */
    static void showView() {
        Ui.run(() -> {
            main().setBounds(main().getDisplay().getBounds());
            main().forceActive();
        });
        Ui.on(() -> page().showView(HandoffView.VIEW));
        Ui.run(() -> page().setPartState(page().findViewReference(HandoffView.VIEW), IWorkbenchPage.STATE_MAXIMIZED));
    }

    static void restoreView() {
        Ui.run(() -> {
            IWorkbenchPartReference view = page().findViewReference(HandoffView.VIEW);
            page().setPartState(view, IWorkbenchPage.STATE_RESTORED);
        });
    }

    /** A project whose branch names the ticket. */
    static void project(String name, String branch) throws Exception {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        Path git = Files.createDirectories(Path.of(project.getLocation().toOSString(), ".git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/" + branch.toLowerCase(Locale.ROOT) + "\n");
    }

    static Situation situation() {
        return HandoffPlugin.get().current().situation();
    }

    /** Null while nothing is known of a ticket. */
    static TicketView ticket() {
        return situation().view();
    }

    static String stage() {
        return ticket() == null || ticket().handoff() == null
                ? ""
                : ticket().handoff().stage();
    }

    /** A button of our view's tool bar, by the beginning of its label, or of its tool tip where it has a sign alone. */
    static void tool(String label) {
        Ui.run(() -> main().forceActive());
        Ui.until("the tool " + label, () -> toolAt(label) != null);
        Ui.click(Ui.on(() -> toolAt(label)));
    }

    private static Point toolAt(String label) {
        for (ToolBar bar : Ui.all(main(), ToolBar.class, Control::isVisible)) {
            for (ToolItem item : bar.getItems()) {
                String name = item.getText().isEmpty() ? String.valueOf(item.getToolTipText()) : item.getText();
                if (name.startsWith(label) && item.isEnabled()) {
                    Rectangle area = item.getBounds();
                    return bar.toDisplay(area.x + area.width / 2, area.y + area.height / 2);
                }
            }
        }
        return null;
    }

    /** An item of the checklist, by the beginning of its label. */
    static void item(String label) {
        Ui.until("the item " + label, () -> itemAt(label) != null);
        Ui.click(Ui.on(() -> itemAt(label)));
        Ui.until(
                "its selection",
                () -> tree().getSelectionCount() == 1
                        && tree().getSelection()[0].getText().startsWith(label));
    }

    private static Point itemAt(String label) {
        Tree tree = tree();
        if (tree == null) {
            return null;
        }
        for (TreeItem group : tree.getItems()) {
            for (TreeItem item : group.getItems()) {
                if (item.getText().startsWith(label)) {
                    tree.showItem(item);
                    Rectangle area = item.getBounds();
                    return tree.toDisplay(area.x + Math.min(20, area.width / 2), area.y + area.height / 2);
                }
            }
        }
        return null;
    }

    static Tree tree() {
        List<Tree> trees = Ui.all(
                main(),
                Tree.class,
                tree -> tree.isVisible()
                        && tree.getItemCount() > 0
                        && tree.getItem(0).getText().matches(".* \\(\\d+\\)"));
        return trees.isEmpty() ? null : trees.get(0);
    }

    /** Whether words stand somewhere in a window; null for the workbench's own. */
    static boolean says(String title, String words) {
        Shell where = title == null ? main() : Ui.shell(title);
        return where != null
                && !Ui.all(
                                where,
                                Control.class,
                                control -> control.isVisible() && text(control).contains(words))
                        .isEmpty();
    }

    private static String text(Control control) {
        if (control instanceof Label label) {
            return label.getText();
        }
        if (control instanceof Link link) {
            return link.getText();
        }
        if (control instanceof org.eclipse.swt.custom.CLabel label) {
            return label.getText();
        }
        if (control instanceof org.eclipse.swt.custom.StyledText text) {
            return text.getText();
        }
        return control instanceof Text text ? text.getText() : "";
    }

    /** Waits for a pop-up with these words, takes its picture, and closes it. */
    static void popup(String words, String picture) {
        Ui.until("the pop-up " + words, () -> popup(words) != null);
        Ui.shoot(picture);
        Ui.run(() -> {
            Shell shell = popup(words);
            if (shell != null) {
                shell.close();
            }
        });
    }

    private static Shell popup(String words) {
        for (Shell shell : Ui.display().getShells()) {
            if (shell != main()
                    && shell.isVisible()
                    && !Ui.all(shell, Control.class, control -> text(control).contains(words))
                            .isEmpty()) {
                return shell;
            }
        }
        return null;
    }

    /** The field for words in a dialog. */
    static Text words(String title) {
        return Ui.on(() -> Ui.all(
                        Ui.shell(title),
                        Text.class,
                        text -> (text.getStyle() & SWT.MULTI) != 0 && (text.getStyle() & SWT.READ_ONLY) == 0)
                .get(0));
    }
}
