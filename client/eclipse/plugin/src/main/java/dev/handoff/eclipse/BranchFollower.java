package dev.handoff.eclipse;

import dev.handoff.ide.GitBranch;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
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
 * Keeps the ticket of the branch on which the selected project stands. Looks at Git's own file every few seconds, because branches
 * are changed outside Eclipse as well; a key that somebody typed stays until the branch changes.
 */
final class BranchFollower extends Job implements ISelectionListener {

    private static final long EVERY = 2_000;

    private volatile @Nullable IProject project;
    private volatile boolean stopped;
    private String branch = "";

    BranchFollower() {
        super("Context Handoff: branch");
        setSystem(true);
    }

    void start() {
        schedule();
    }

    void stop() {
        stopped = true;
        cancel();
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
        String now = branches().orElse("");
        if (!now.equals(branch)) {
            branch = now;
            HandoffPlugin.get().current().show(Settings.patterns().in(now).orElse(""));
        }
        if (!stopped) {
            schedule(EVERY);
        }
        return Status.OK_STATUS;
    }

    /** Of the selected project; while none is, of the first that names a ticket. */
    private Optional<String> branches() {
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
            return GitBranch.of(folder).filter(Objects::nonNull);
        } catch (UncheckedIOException beingWritten) {
            return Optional.empty();
        }
    }
}
