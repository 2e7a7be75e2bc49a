package dev.handoff.server.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of an embedded server, claimed by one service at a time. The claim is a file lock, which the operating
 * system lets go of when the process dies, however it dies.
 */
final class DataDirectory implements AutoCloseable {

    private static final int LOG_LINES = 3;

    private final Path root;
    private final FileChannel claim;

    private DataDirectory(Path root, FileChannel claim) {
        this.root = root;
        this.claim = claim;
    }

    static DataDirectory claim(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        try {
            createPrivate(wanted);
            Path root = wanted.toRealPath();
            FileChannel claim =
                    FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(claim) == null) {
                claim.close();
                throw new DatabaseUnavailable.InUse("Another Handoff is using the data directory " + root
                        + ". Stop it, give this one a directory of"
                        + " its own (database.directory), or let both share a server (database.url).");
            }
            return new DataDirectory(root, claim);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot use the data directory " + wanted + ": " + e
                            + ". It must be a directory that this user may write to (database.directory).",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel claim) throws IOException {
        try {
            return claim.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Ticket texts and the server's own trust are behind this door, so only its owner may pass. */
    private static void createPrivate(Path root) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix") && !Files.exists(root)) {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(root);
        }
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** An empty place to make a cluster in; what an interrupted start left there goes. */
    Path emptyCluster() throws IOException {
        Path place = root.resolve("cluster-unfinished");
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        return place;
    }

    /** Makes up the password of a new cluster, so that other users of this machine cannot connect. */
    Path newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
        return passwordFile();
    }

    String password() {
        return password(root);
    }

    /** Also for those who have no claim, and connect to the server that runs here. */
    static String password(Path root) {
        Path passwordFile = root.resolve("password");
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot read the password of the embedded PostgreSQL, " + passwordFile + ": " + e
                            + ". Restore that file from the backup of the whole data directory.",
                    e);
        }
    }

    private Path passwordFile() {
        return root.resolve("password");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** One run's log is enough, and it never fills the disk. */
    void forgetLog() throws IOException {
        Files.deleteIfExists(log());
    }

    /** The reasons PostgreSQL itself gave, for an error message; blank when it gave none. */
    String reasonsInLog() {
        try {
            List<String> reasons = Files.readAllLines(log(), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.matches("(?i).*(log|fatal|panic|error|hint): .*"))
                    .toList();
            List<String> last = reasons.subList(Math.max(0, reasons.size() - LOG_LINES), reasons.size());
            return last.isEmpty() ? "" : "It said: " + String.join(" / ", last) + ". ";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot let go of the data directory " + root + ": " + e, e);
        }
    }
}
