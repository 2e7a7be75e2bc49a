package dev.handoff.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.handoff", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "..server.ticket..",
        "..server.text..",
        "..server.lessons..",
        "..server.context..",
        "..server.library..",
        "..server.site..",
        "..server.handoff..",
        "..server.advice..",
        "..server.learning..",
        "..server.report.."
    };

    @ArchTest
    static final ArchRule judgement_does_no_io = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "okhttp3..",
                    "java.net.http..",
                    "jakarta..",
                    "io.dropwizard..",
                    "org.eclipse.jetty..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "com.zaxxer..",
                    "..server.store..",
                    "..server.jira..")
            .because("the same judgement must serve the service, `check` on a file and the tests, with no world around"
                    + " it");

    @ArchTest
    static final ArchRule judgement_is_told_the_time = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a judgement that looks at the clock cannot be repeated or tested");

    @ArchTest
    static final ArchRule the_loop_knows_no_wording = noClasses()
            .that()
            .resideInAPackage("..server.handoff..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..server.advice..", "..server.watch..", "..server.settings..", "..server.api..")
            .because("a hand-off is the same whether a comment, the API or a page tells of it");

    @ArchTest
    static final ArchRule no_judgement_looks_at_a_link = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .or()
            .resideInAPackage("..server.check..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..server.links..")
            .because("a judgement is told what is known of links; `check` must never reach the network");

    @ArchTest
    static final ArchRule only_one_room_speaks_to_jira = noClasses()
            .that()
            .resideInAPackage("dev.handoff.server..")
            .and()
            .resideOutsideOfPackages("..server.jira..", "..server.outside..", "..server.links..", "..server.notify..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..")
            .because("Jira's addresses, limits and failures are dealt with in one place, other people's pages and"
                    + " subscribers in others");

    @ArchTest
    static final ArchRule one_room_opens_the_way_out = noClasses()
            .that()
            .resideInAnyPackage("..server.links..", "..server.notify..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("okhttp3.OkHttpClient$Builder")
            .because("where requests to addresses that people wrote may go is decided, and pinned, in one place");

    @ArchTest
    static final ArchRule the_sandbox_shares_nothing_with_what_it_checks = noClasses()
            .that()
            .resideInAPackage("..server.sandbox..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<JavaClass>("are ours and outside the sandbox") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("dev.handoff")
                            && !type.getPackageName().contains(".sandbox");
                }
            })
            .because("a look-alike built from the client's own code would agree with the client's mistakes");

    @ArchTest
    static final ArchRule the_door_knows_no_resources = noClasses()
            .that()
            .resideInAPackage("..server.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "io.dropwizard..", "java.sql..", "org.jdbi..", "..server.store..", "..server.api..")
            .because("who may come in must be decided alike for every door, and tested without one");

    @ArchTest
    static final ArchRule one_room_knows_identity_providers = noClasses()
            .that()
            .resideOutsideOfPackage("..server.access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .because("what makes a signed token good is decided in one place");

    @ArchTest
    static final ArchRule rooms_form_no_cycle = slices().matching("dev.handoff.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room must be understood, tested and replaced without the rooms that use it");

    @ArchTest
    static final ArchRule the_wire_records_know_no_server = noClasses()
            .that()
            .resideInAPackage("dev.handoff.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.handoff.server..", "io.dropwizard..", "jakarta..")
            .because("clients ship these records without the service");

    @ArchTest
    static final ArchRule packages_say_what_may_be_null = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("nothing is null without @Nullable, everywhere");

    @ArchTest
    static final ArchRule only_commands_print = noClasses()
            .that()
            .resideOutsideOfPackages("..server.command..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a service logs; only a command talks to a terminal");
}
