package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitBranchTest {

    private static final String COMMIT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b";

    @TempDir
    Path root;

    @Test
    void branch_of_a_folder_deep_in_the_tree() throws IOException {
        write(".git/HEAD", "ref: refs/heads/feature/HOM-12-excess\n");
        Path deep = Files.createDirectories(root.resolve("server/src/main"));

        assertThat(GitBranch.of(deep)).contains("feature/HOM-12-excess");
        assertThat(GitBranch.head(deep)).contains(root.resolve(".git/HEAD"));
    }

    @Test
    void no_branch_outside_a_working_tree() {
        assertThat(GitBranch.of(root)).isEmpty();
    }

    @Test
    void detached_head_is_no_branch() throws IOException {
        write(".git/HEAD", COMMIT + "\n");

        assertThat(GitBranch.of(root)).isEmpty();
    }

    @Test
    void rebase_stays_on_the_branch_that_it_began_on() throws IOException {
        write(".git/HEAD", COMMIT + "\n");
        write(".git/rebase-merge/head-name", "refs/heads/MOT-7\n");

        assertThat(GitBranch.of(root)).contains("MOT-7");
    }

    @Test
    void rebase_of_a_detached_head_is_no_branch() throws IOException {
        write(".git/HEAD", COMMIT + "\n");
        write(".git/rebase-merge/head-name", "detached HEAD\n");

        assertThat(GitBranch.of(root)).isEmpty();
    }

    @Test
    void bisect_stays_on_the_branch_that_it_began_on() throws IOException {
        write(".git/HEAD", COMMIT + "\n");
        write(".git/BISECT_START", "MOT-8-claims\n");

        assertThat(GitBranch.of(root)).contains("MOT-8-claims");
    }

    @Test
    void bisect_that_began_on_a_commit_is_no_branch() throws IOException {
        write(".git/HEAD", COMMIT + "\n");
        write(".git/BISECT_START", COMMIT + "\n");

        assertThat(GitBranch.of(root)).isEmpty();
    }

    @Test
    void worktree_has_its_own_branch() throws IOException {
        write("main/.git/HEAD", "ref: refs/heads/main\n");
        write("main/.git/worktrees/hom/HEAD", "ref: refs/heads/HOM-13\n");
        write("hom/.git", "gitdir: " + root.resolve("main/.git/worktrees/hom") + "\n");

        assertThat(GitBranch.of(root.resolve("hom"))).contains("HOM-13");
    }

    @Test
    void submodule_names_its_folder_by_a_relative_path() throws IOException {
        write(".git/modules/lib/HEAD", "ref: refs/heads/LIB-1\n");
        write("lib/.git", "gitdir: ../.git/modules/lib\n");

        assertThat(GitBranch.of(root.resolve("lib"))).contains("LIB-1");
    }

    @Test
    void gitdir_that_is_gone_is_no_branch() throws IOException {
        write("hom/.git", "gitdir: /nowhere/at/all\n");

        assertThat(GitBranch.of(root.resolve("hom"))).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
