package dev.handoff.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Okio;
import org.junit.jupiter.api.Test;

/** That there is nothing else, the build's enforcer holds; see the pom. */
class LightnessTest {

    /** One class of everything that a program gets with the client. */
    private static final List<Class<?>> BROUGHT = List.of(
            HandoffClient.class, OkHttpClient.class, Okio.class, Unit.class, Gson.class, CanIgnoreReturnValue.class);

    @Test
    void client_and_what_it_brings_are_under_five_megabytes() {
        assertThat(BROUGHT.stream().mapToLong(LightnessTest::size).sum()).isBetween(1_000_000L, 5_000_000L);
    }

    /** Of the jar, or of the folder of classes, which is larger than their jar will be. */
    private static long size(Class<?> brought) {
        try (Stream<Path> files = Files.walk(Path.of(
                brought.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
