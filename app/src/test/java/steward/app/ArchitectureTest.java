package steward.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The direction of every arrow, checked: what the folders promise, the code keeps. */
@AnalyzeClasses(packages = "steward", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modulesPointOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
        .layer("app")
        .definedBy("steward.app..")
        .layer("admin-console")
        .definedBy("steward.console..")
        .layer("bot")
        .definedBy("steward.bot..")
        .layer("knowledge-base")
        .definedBy("steward.knowledge..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("admin-console")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("bot")
        .mayOnlyBeAccessedByLayers("app", "admin-console");

    @ArchTest
    static final ArchRule aMessageFlowsOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
        .layer("channels")
        .definedBy("steward.bot.channel..")
        .layer("measuring")
        .definedBy("steward.bot.evaluation..")
        .layer("flow")
        .definedBy("steward.bot.flow..")
        .layer("skills")
        .definedBy("steward.bot.triage..", "steward.bot.answer..", "steward.bot.emergency..", "steward.bot.handover..",
                "steward.bot.incident..", "steward.bot.followup..", "steward.bot.learning..")
        .layer("classifier")
        .definedBy("steward.bot.classifier..")
        .layer("promises")
        .definedBy("steward.bot.routing..", "steward.bot.sla..")
        .layer("ticket")
        .definedBy("steward.bot.ticket..")
        .layer("thread")
        .definedBy("steward.bot.conversation..", "steward.bot.resident..")
        .layer("site")
        .definedBy("steward.bot.site..")
        .layer("language model")
        .definedBy("steward.bot.llm..")
        .whereLayer("channels")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("measuring")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("flow")
        .mayOnlyBeAccessedByLayers("channels")
        .whereLayer("skills")
        .mayOnlyBeAccessedByLayers("channels", "flow", "measuring")
        .whereLayer("classifier")
        .mayOnlyBeAccessedByLayers("skills", "measuring")
        .whereLayer("promises")
        .mayOnlyBeAccessedByLayers("channels", "flow", "measuring", "skills")
        .whereLayer("ticket")
        .mayOnlyBeAccessedByLayers("channels", "flow", "measuring", "skills", "promises")
        .whereLayer("language model")
        .mayOnlyBeAccessedByLayers("skills")
        .whereLayer("thread")
        .mayOnlyBeAccessedByLayers("channels", "flow", "measuring", "skills", "promises", "ticket");

    @ArchTest
    static final ArchRule knowledgeFeaturesHaveNoCycles = slices().matching("steward.knowledge.(*)..")
        .should()
        .beFreeOfCycles();

    @ArchTest
    static final ArchRule consoleFeaturesHaveNoCycles = slices().matching("steward.console.(*)..")
        .should()
        .beFreeOfCycles();

    @ArchTest
    static final ArchRule domainCodeNeverReadsTheClock = noClasses().that()
        .resideInAnyPackage("steward.bot.site..", "steward.bot.resident..", "steward.bot.conversation..",
                "steward.bot.ticket..", "steward.bot.sla..", "steward.bot.routing..", "steward.bot.handover..",
                "steward.bot.emergency..")
        .should(callMethod(Clock.class, "instant"))
        .orShould(callMethod(Instant.class, "now"))
        .orShould(callMethod(LocalDate.class, "now"))
        .orShould(callMethod(LocalDateTime.class, "now"))
        .orShould(callMethod(OffsetDateTime.class, "now"))
        .orShould(callMethod(ZonedDateTime.class, "now"))
        .orShould(callMethod(System.class, "currentTimeMillis"))
        .because("a clock that reads the wall cannot be tested at its last second");

    @ArchTest
    static final ArchRule nobodyReadsTheWallClockDirectly = noClasses().should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("the Clock bean is the only clock, so that every instant can be set in a test");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should()
        .resideInAnyPackage("steward..")
        .andShould(new BeInNullMarkedPackage());

    /** Leaves out test classes, in folders and in the jars the modules share them in. */
    static class WithoutTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }

    }

}
