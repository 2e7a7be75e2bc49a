package dev.handoff.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The branch that a folder of a Git working tree stands on, read from Git's own files so that no Git has to be installed.
 * Understands worktrees and submodules ({@code gitdir:} files). While a rebase or a bisect detaches the head, the branch that it
 * began on counts.
 *
 * @see <a href="https://git-scm.com/docs/gitrepository-layout">gitrepository-layout</a>
 */
public final class GitBranch {

    private static final Pattern REF = Pattern.compile("ref:\\s*(?:refs/heads/)?(.+)");
    private static final Pattern GITDIR = Pattern.compile("gitdir:\\s*(.+)");
    private static final List<String> BEGAN_ON =
            List.of("rebase-merge/head-name", "rebase-apply/head-name", "BISECT_START");

    private GitBranch() {}

    /**
     * The short name of the branch, for example {@code feature/HOM-12-excess}.
     *
     * @param folder any folder inside the working tree
     * @return empty outside a working tree, and on a detached head
     * @throws UncheckedIOException when Git's files are there and cannot be read
     */
    public static Optional<String> of(Path folder) {
        return gitFolder(folder).flatMap(GitBranch::branch);
    }

    /** The files whose change may mean another branch; for shells that watch the disk. Empty outside a working tree. */
    public static Optional<Path> head(Path folder) {
        return gitFolder(folder).map(git -> git.resolve("HEAD"));
    }

    private static Optional<String> branch(Path git) {
        Optional<String> head = read(git.resolve("HEAD")).flatMap(text -> first(REF, text));
        return head.or(() -> BEGAN_ON.stream()
                .flatMap(file -> read(git.resolve(file)).stream())
                .flatMap(text -> began(text).stream())
                .findFirst());
    }

    /** A commit is no branch: a bisect may begin on one, and a rebase of a detached head says so in words. */
    private static Optional<String> began(String text) {
        String name = text.startsWith("refs/heads/") ? text.substring("refs/heads/".length()) : text;
        return name.matches("[0-9a-f]{40,64}|detached HEAD") ? Optional.empty() : Optional.of(name);
    }

    private static Optional<Path> gitFolder(Path folder) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(".git"))
                .filter(Files::exists)
                .findFirst()
                .flatMap(GitBranch::follow);
    }

    private static Optional<Path> follow(Path git) {
        if (Files.isDirectory(git)) {
            return Optional.of(git);
        }
        try {
            return read(git)
                    .flatMap(text -> first(GITDIR, text))
                    .map(elsewhere -> git.resolveSibling(elsewhere).normalize())
                    .filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The branch cannot be told: " + file + " cannot be read.", e);
        }
    }
}
