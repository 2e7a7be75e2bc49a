package dev.handoff.ide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.handoff.ide", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knows_no_user_interface = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse..", "com.intellij..", "javax.swing..", "java.awt..", "javafx..")
            .because("every IDE shell, Eclipse or another, is to be a thin layer on this room");
}
