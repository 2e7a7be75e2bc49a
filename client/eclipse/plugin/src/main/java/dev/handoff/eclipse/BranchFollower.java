package dev.handoff.eclipse;

import dev.handoff.ide.GitBranch;
import dev.handoff.ide.TicketFollower;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the branch on which the selected project stands. Looks at Git's own file every few seconds, because branches are changed
 * outside Eclipse as well.
 */
final class BranchFollower extends Job implements ISelectionListener {

    private static final long EVERY = 2_000;

    private final TicketFollower follower;
    private final Runnable changed;
    private final EachWindow windows = new EachWindow(this);
    private volatile @Nullable IProject project;
    private volatile boolean stopped;

    BranchFollower(TicketFollower follower, Runnable changed) {
        super("Context Handoff: branch");
        this.follower = follower;
        this.changed = changed;
        setSystem(true);
    }

    void start() {
        Screen.later(windows::begin);
        schedule();
    }

    void stop() {
        stopped = true;
        cancel();
        windows.end();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        Object first = selection instanceof IStructuredSelection several ? several.getFirstElement() : null;
        IResource resource = Adapters.adapt(first, IResource.class);
        if (resource == null && part instanceof IEditorPart editor) {
            resource = Adapters.adapt(editor.getEditorInput(), IResource.class);
        }
        if (resource != null
                && resource.getProject() != null
                && !resource.getProject().equals(project)) {
            project = resource.getProject();
            schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (follower.branch(branch().orElse(""))) {
            changed.run();
        }
        if (!stopped) {
            schedule(EVERY);
        }
        return Status.OK_STATUS;
    }

    /** Of the selected project; while none is, of the first that names a ticket. */
    private Optional<String> branch() {
        IProject selected = project;
        return selected != null && selected.isAccessible()
                ? branch(selected)
                : Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                        .filter(IProject::isAccessible)
                        .flatMap(open -> branch(open).stream())
                        .filter(name -> Settings.patterns().in(name).isPresent())
                        .findFirst();
    }

    private static Optional<String> branch(IProject project) {
        return Optional.ofNullable(project.getLocation())
                .map(location -> Path.of(location.toOSString()))
                .flatMap(BranchFollower::readable);
    }

    private static Optional<String> readable(Path folder) {
        try {
            return GitBranch.of(folder);
        } catch (UncheckedIOException beingWritten) {
            return Optional.empty();
        }
    }
}
