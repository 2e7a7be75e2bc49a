package dev.handoff.eclipse.tests;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.internal.ide.application.IDEApplication;
import org.eclipse.ui.testing.ITestHarness;
import org.eclipse.ui.testing.TestableObject;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

/** Starts the IDE workbench and runs the JUnit classes beside it, off the UI thread. Exit code 0 = all green. */
public final class TestApplication implements IApplication, ITestHarness {
    static final Path OUT = Path.of(System.getProperty("handoff.test.out", "."));
    private TestableObject testable;
    private volatile int code = 3;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        testable = PlatformUI.getTestableObject();
        testable.setTestHarness(this);
        new IDEApplication().start(context);
        return code;
    }

    @Override
    public void stop() {}

    /** Those that were asked for, in that order. */
    private static List<DiscoverySelector> classes() {
        return Arrays.stream(Elsewhere.setting("classes").split(","))
                .<DiscoverySelector>map(name -> selectClass(
                        TestApplication.class.getClassLoader(), TestApplication.class.getPackageName() + "." + name))
                .toList();
    }

    @Override
    public void runTests() {
        testable.testingStarting();
        ClassLoader was = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(TestApplication.class.getClassLoader());
        try {
            Files.createDirectories(OUT);
            SummaryGeneratingListener sum = new SummaryGeneratingListener();
            PrintWriter pw = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(classes())
                                    .build(),
                            sum,
                            new LegacyXmlReportGeneratingListener(OUT, pw));
            sum.getSummary().printTo(pw);
            sum.getSummary().printFailuresTo(pw, 30);
            code = sum.getSummary().getTestsSucceededCount() > 0
                            && sum.getSummary().getTotalFailureCount() == 0
                    ? 0
                    : 1;
        } catch (Throwable t) {
            t.printStackTrace();
            code = 2;
        } finally {
            Thread.currentThread().setContextClassLoader(was);
            testable.testingFinished();
        }
    }
}
