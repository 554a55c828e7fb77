package org.jemaa.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jemaa.shared.Right;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house. Each is also held against a small counterexample below, and must object. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.jemaa");

    static final DescribedPredicate<JavaClass> USE_CASES = DescribedPredicate.describe("public classes with transactions, outside web and api",
        type -> type.getModifiers().contains(JavaModifier.PUBLIC) && (type.isAnnotatedWith(Transactional.class)
            || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class))));

    static final ArchRule RIGHTS_ARE_DECLARED = classes().that(USE_CASES).should(beAnnotatedWith(Right.class))
        .because("a use case names the right that it asks for");
    static final ArchRule ENTITIES_STAY_HOME = classes().that().areAnnotatedWith(Entity.class).should().notBePublic()
        .because("pages and other contexts see records");
    static final ArchRule VIEWS_ARE_THIN = noClasses().that().resideInAnyPackage("..web", "..api")
        .should().dependOnClassesThat().areAssignableTo(EntityManager.class)
        .orShould().dependOnClassesThat().areAnnotatedWith(Entity.class)
        .orShould().beAnnotatedWith(Transactional.class);
    static final ArchRule TIME_IS_INJECTED = noClasses().that().resideOutsideOfPackages("org.jemaa.launcher..", "org.jemaa.rehearsal..")
        .and().doNotHaveFullyQualifiedName("org.jemaa.shared.DatabaseTime").should().callMethod(Instant.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
        .orShould().callMethod(System.class, "currentTimeMillis");
    static final ArchRule ROLL_AND_BOX_ARE_APART = noClasses().that().resideInAPackage("org.jemaa.ballot.box..")
        .should().dependOnClassesThat().resideInAnyPackage("org.jemaa.ballot.roll..", "org.jemaa.identity..");
    static final ArchRule BOX_AND_ROLL_ARE_APART = noClasses().that().resideInAPackage("org.jemaa.ballot.roll..")
        .should().dependOnClassesThat().resideInAPackage("org.jemaa.ballot.box..");
    static final ArchRule COUNTING_IS_PURE = classes().that().resideInAPackage("org.jemaa.counting..")
        .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jemaa.counting..");
    static final ArchRule THE_LOG_IS_PURE = classes().that().resideInAPackage("org.jemaa.ballot.log..")
        .should().onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("java..", "org.jemaa.ballot.log..")
            .or(JavaClass.Predicates.belongToAnyOf(org.jemaa.ballot.Hash.class, org.jemaa.ballot.Statement.class)))
        .because("a voter's own program checks receipts with it");
    static final ArchRule ONLY_THE_DEMONSTRATION_TRAVELS = noClasses().that().resideOutsideOfPackages("org.jemaa.demonstration..", "org.jemaa.shared..")
        .should().dependOnClassesThat().haveFullyQualifiedName("org.jemaa.shared.Moment");

    static final ArchRule JSON_IS_OURS = noClasses().that().resideOutsideOfPackages("org.jemaa.launcher..", "org.jemaa.rehearsal..")
        .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json")
        .because("it searches the class path at each call; org.jemaa.shared.Json does so once");

    static Stream<ArchRule> rules() {
        return Stream.of(RIGHTS_ARE_DECLARED, ENTITIES_STAY_HOME, VIEWS_ARE_THIN, TIME_IS_INJECTED, ROLL_AND_BOX_ARE_APART, BOX_AND_ROLL_ARE_APART,
            COUNTING_IS_PURE, THE_LOG_IS_PURE, ONLY_THE_DEMONSTRATION_TRAVELS, JSON_IS_OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_is_in_order(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void the_rules_bite() {
        assertObjects(RIGHTS_ARE_DECLARED, UseCaseWithoutRight.class);
        assertObjects(ENTITIES_STAY_HOME, PublicEntity.class);
        assertObjects(TIME_IS_INJECTED, LooksAtTheWall.class);
        assertObjects(VIEWS_ARE_THIN, org.jemaa.architecture.web.ViewWithEntityManager.class);
        assertObjects(ONLY_THE_DEMONSTRATION_TRAVELS, TravelsInTime.class);
        assertObjects(THE_LOG_IS_PURE, org.jemaa.ballot.log.AsksTheContainer.class);
        assertObjects(JSON_IS_OURS, SearchesTheClassPath.class);
    }

    private static void assertObjects(ArchRule rule, Class<?> counterexample) {
        assertThrows(AssertionError.class, () -> rule.check(new ClassFileImporter().importClasses(counterexample)));
    }

    @ApplicationScoped
    public static class UseCaseWithoutRight {
        @Transactional
        public void handle() {
        }
    }

    @Entity
    public static class PublicEntity {
    }

    static class LooksAtTheWall {
        Instant look() {
            return Instant.now();
        }
    }

    static class TravelsInTime {
        Integer travel() {
            return org.jemaa.shared.Moment.at(Instant.EPOCH, () -> 1);
        }
    }

    static class SearchesTheClassPath {
        Object search() {
            return jakarta.json.Json.createObjectBuilder();
        }
    }
}
