package com.taskmanager.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

class RulesTest {
    @ParameterizedTest
    @EnumSource
    void theProductKeepsTheRule(Rule rule) {
        rule.on(House.PRODUCT).check(Product.classes());
    }

    @Test
    void everyModuleWasLookedAt() {
        assertThat(Product.modules())
                .filteredOn(module -> !module.equals("architecture-tests"))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(Product.of(module)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("offences")
    void theRuleNamesItsOffender(Rule rule, JavaClass offender) {
        var verdict = rule.on(House.FIXTURE).evaluate(Fixture.withOnly(offender, rule));

        assertThat(verdict.hasViolation()).isTrue();
        assertThat(verdict.getFailureReport().toString()).contains(offender.getName());
    }

    static Stream<Arguments> offences() {
        return Arrays.stream(Rule.values())
                .flatMap(
                        rule ->
                                Fixture.offenders(rule).stream()
                                        .map(offender -> Arguments.of(rule, offender)));
    }

    @ParameterizedTest
    @EnumSource
    void theRuleLeavesTheInnocentAlone(Rule rule) {
        var verdict = rule.on(House.FIXTURE).evaluate(Fixture.withoutOffenders(rule));

        assertThat(verdict.getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void everyRuleIsBrokenInTheFixture() {
        assertThat(Fixture.namesOfBrokenRules())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::name).toList());
    }
}
