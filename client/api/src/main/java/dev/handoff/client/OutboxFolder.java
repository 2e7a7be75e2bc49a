package dev.handoff.client;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One file for each action, whose name gives the order. A file is written beside and moved into place, so that after a crash it is there
 * whole or not at all.
 */
final class OutboxFolder {

    private static final String SUFFIX = ".action.json";

    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();

    private OutboxFolder(Path folder) {
        this.folder = folder;
    }

    static OutboxFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return new OutboxFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Actions cannot be kept in " + folder + "; choose a folder that can be written.", e);
        }
    }

    synchronized void add(QueuedAction action, Instant now) {
        long number = Math.max(now.toEpochMilli(), last() + 1);
        Path file = folder.resolve("%015d-%s%s".formatted(number, action.id(), SUFFIX));
        files.put(action.id(), file);
        write(file, action);
    }

    synchronized void replace(QueuedAction action) {
        Path file = files.get(action.id());
        if (file != null && Files.exists(file)) {
            write(file, action);
        }
    }

    synchronized void remove(QueuedAction action) {
        Path file = files.remove(action.id());
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sent action " + file + " cannot be removed; remove it by hand.", e);
        }
    }

    synchronized List<QueuedAction> all() {
        List<QueuedAction> actions = new ArrayList<>();
        for (Path file : list()) {
            read(file, actions);
        }
        return actions;
    }

    /** Runs it while no other process does; where one does, that one sends. */
    <T> List<T> alone(Supplier<List<T>> task) {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null ? List.of() : task.get();
        } catch (OverlappingFileLockException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The actions in " + folder + " cannot be sent: the folder cannot be locked.", e);
        }
    }

    private void read(Path file, List<QueuedAction> actions) {
        try {
            QueuedAction action = Wire.GSON.fromJson(Files.readString(file), QueuedAction.class);
            files.put(action.id(), file);
            actions.add(action);
        } catch (NoSuchFileException e) {
            // Another process has sent it meanwhile.
        } catch (JsonParseException | NullPointerException | IOException e) {
            setAside(file);
        }
    }

    /** Never lost: somebody may still read what it was. */
    private static void setAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".unreadable"));
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            // Somebody else did the same.
        } catch (IOException e) {
            throw new UncheckedIOException("The action in " + file + " can neither be read nor set aside.", e);
        }
    }

    private long last() {
        List<Path> all = list();
        String name =
                all.isEmpty() ? "0-" : all.get(all.size() - 1).getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    private List<Path> list() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().matches("\\d+-.*\\Q" + SUFFIX + "\\E"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The actions in " + folder + " cannot be listed.", e);
        }
    }

    private void write(Path file, QueuedAction action) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(Wire.GSON.toJson(action).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The action cannot be kept in " + file + "; is the disk full?", e);
        }
    }
}
