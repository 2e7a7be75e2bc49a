package dev.handoff.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.handoff.server.access.Scope;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final List<Method> METHODS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.handoff.server.web").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Arrays.stream(method.getAnnotations())
                            .anyMatch(it -> it.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .toList();

    @Test
    void every_page_says_who_may_open_it() {
        assertThat(METHODS)
                .hasSizeGreaterThan(10)
                .allSatisfy(method -> assertThat(Guard.entry(method.getDeclaringClass(), method))
                        .as(method.toString())
                        .isNotNull());
    }

    @Test
    void whatever_changes_something_of_ours_needs_a_right_to() {
        assertThat(METHODS)
                .filteredOn(method -> method.isAnnotationPresent(POST.class))
                .filteredOn(method ->
                        method.getDeclaringClass() != SignInPage.class && method.getDeclaringClass() != TryPage.class)
                .allSatisfy(
                        method -> assertThat(Objects.requireNonNull(Guard.entry(method.getDeclaringClass(), method)))
                                .as(method.toString())
                                .satisfies(entry -> assertThat(entry.unsigned()).isEqualTo(Entry.Unsigned.NOBODY))
                                .satisfies(entry -> assertThat(entry.value()).isNotEqualTo(Scope.READ)));
    }
}
