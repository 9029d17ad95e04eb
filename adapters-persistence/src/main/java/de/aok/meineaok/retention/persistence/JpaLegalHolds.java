package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.LegalHolds;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Legal holds in the database, with the records themselves. */
public final class JpaLegalHolds implements LegalHolds {
    private final EntityManager entities;

    public JpaLegalHolds(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Holdable> find(RecordKind kind, UUID id) {
        String select = switch (kind) {
            case MESSAGE -> "select held, account_id from message where id = cast(?1 as uuid) for update";
            case UPLOAD -> "select held, account_id from upload where id = cast(?1 as uuid) for update";
            case CASE -> ofPerson("insured_case");
            case CHANGE_REQUEST -> ofPerson("change_request");
            case CONTRIBUTIONS -> ofPerson("contributions");
            case BANK_ACCOUNT_REPORT -> ofPerson("bank_account_report");
            case FORM_ORDER -> "select held, account_id from form_order where id = cast(?1 as uuid) for update";
            case CERTIFICATE -> "select held, account_id from certificate where id = cast(?1 as uuid) for update";
            case ACCOUNT -> "select held, id from account where id = cast(?1 as uuid) for update";
            case AUDIT_TRAIL, POSTED_DOCUMENT, BILLED_SERVICE -> "";
        };
        if (select.isEmpty()) {
            return Optional.empty();
        }
        for (Object found : entities.createNativeQuery(select)
                .setParameter(1, id.toString())
                .getResultList()) {
            Object[] row = (Object[]) found;
            return Optional.of(new Holdable(owner(row), (Boolean) row[0]));
        }
        return Optional.empty();
    }

    /** Of a person, with her present account, or else her last one, if she ever had one. */
    private static String ofPerson(String table) {
        return """
                select r.held, a.id, r.kvnr from %s r left join account a on a.kvnr = r.kvnr
                where r.id = cast(?1 as uuid)
                order by a.closed_at desc nulls first limit 1 for update of r""".formatted(table);
    }

    private static Owner owner(Object[] row) {
        Optional<AccountId> account = Optional.ofNullable((UUID) row[1]).map(AccountId::new);
        return row.length == 2
                ? new Owner.OfAccount(account.orElseThrow())
                : new Owner.OfPerson(Kvnr.of((String) row[2]), account);
    }

    @Override
    public void set(RecordKind kind, UUID id, boolean held) {
        String update = switch (kind) {
            case MESSAGE -> "update message set held = ?2 where id = cast(?1 as uuid)";
            case UPLOAD -> "update upload set held = ?2 where id = cast(?1 as uuid)";
            case CASE -> "update insured_case set held = ?2 where id = cast(?1 as uuid)";
            case CONTRIBUTIONS -> "update contributions set held = ?2 where id = cast(?1 as uuid)";
            case BANK_ACCOUNT_REPORT -> "update bank_account_report set held = ?2 where id = cast(?1 as uuid)";
            case CHANGE_REQUEST -> "update change_request set held = ?2 where id = cast(?1 as uuid)";
            case FORM_ORDER -> "update form_order set held = ?2 where id = cast(?1 as uuid)";
            case CERTIFICATE -> "update certificate set held = ?2 where id = cast(?1 as uuid)";
            case ACCOUNT -> "update account set held = ?2 where id = cast(?1 as uuid)";
            case AUDIT_TRAIL, POSTED_DOCUMENT, BILLED_SERVICE -> throw new IllegalArgumentException("cannot be held");
        };
        entities.createNativeQuery(update)
                .setParameter(1, id.toString())
                .setParameter(2, held)
                .executeUpdate();
    }
}
