package org.jemaa.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jemaa.municipality.MunicipalityId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {

    private static final MunicipalityId TAMARIS = new MunicipalityId(1);
    private static final MunicipalityId ELSEWHERE = new MunicipalityId(2);

    @Test
    void a_role_counts_in_its_municipality_and_nowhere_else() {
        AccountCard official = somebodyWho(Role.OFFICIAL, TAMARIS);
        assertTrue(official.may("result:count", TAMARIS));
        assertFalse(official.may("result:count", ELSEWHERE));
        assertFalse(official.may("result:count", null));
    }

    @Test
    void a_right_that_no_role_names_is_nobodys() {
        for (Role role : Role.values()) {
            assertFalse(somebodyWho(role, TAMARIS).may("counting:change-the-outcome", TAMARIS), role.name());
        }
    }

    @Test
    void an_administrator_sets_up_everywhere_and_does_not_touch_votes() {
        AccountCard administrator = somebodyWho(Role.ADMINISTRATOR, null);
        assertTrue(administrator.may("municipality:set-up", ELSEWHERE));
        assertFalse(administrator.may("result:count", TAMARIS));
        assertFalse(administrator.may("ballot:manage-roll", TAMARIS));
    }

    @Test
    void a_citizen_proposes_and_does_not_judge() {
        AccountCard citizen = somebodyWho(Role.CITIZEN, TAMARIS);
        assertTrue(citizen.may("proposal:submit", TAMARIS));
        assertFalse(citizen.may("assessment:review", TAMARIS));
        assertFalse(somebodyWho(Role.OBSERVER, TAMARIS).may("ballot:manage-roll", TAMARIS));
    }

    private static AccountCard somebodyWho(Role role, MunicipalityId where) {
        return new AccountCard(new AccountId(7), "a@b", "A", List.of(new AccountCard.Grant(role, where)));
    }
}
