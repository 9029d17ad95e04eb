package de.aok.meineaok.benefits.persistence;

import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.benefits.application.BenefitClaim;
import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was claimed, in the database. */
public final class JpaBenefitClaims implements BenefitClaims {
    private final EntityManager entities;

    public JpaBenefitClaims(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(BenefitClaim claim) {
        entities.createNativeQuery("""
                        insert into benefit_claim (case_id, kvnr, benefit, service_on, amount_cents, payable_cents, bank_account_id)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid))""")
                .setParameter(1, claim.followed().toString())
                .setParameter(2, claim.kvnr().value())
                .setParameter(3, claim.benefit().name())
                .setParameter(4, Date.valueOf(claim.on()))
                .setParameter(5, claim.amount().cents())
                .setParameter(6, claim.payable().cents())
                .setParameter(7, claim.bankAccount().toString())
                .executeUpdate();
    }

    @Override
    public List<BenefitClaim> of(Kvnr kvnr) {
        List<BenefitClaim> claims = new ArrayList<>();
        for (Object found :
                entities.createNativeQuery("""
                        select case_id, benefit, service_on, amount_cents, payable_cents, bank_account_id
                        from benefit_claim where kvnr = ?1""").setParameter(1, kvnr.value()).getResultList()) {
            Object[] row = (Object[]) found;
            claims.add(new BenefitClaim(
                    new CaseId((UUID) row[0]),
                    kvnr,
                    ExtraBenefit.valueOf((String) row[1]),
                    ((Date) row[2]).toLocalDate(),
                    new Euro(((Number) row[3]).longValue()),
                    new Euro(((Number) row[4]).longValue()),
                    (UUID) row[5]));
        }
        return claims;
    }
}
