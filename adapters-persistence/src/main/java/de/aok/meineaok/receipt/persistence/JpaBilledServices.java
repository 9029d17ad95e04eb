package de.aok.meineaok.receipt.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.LinePlace;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.ReceiptPeriod;
import de.aok.meineaok.receipt.application.port.BilledServices;
import de.aok.meineaok.retention.RetentionClass;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Billed services in the database. A batch of bills is stored in two statements, whatever its size, and all of a person's period read
 * in one. Of rows nothing is kept in JPA's context: they are read, written down and forgotten.
 */
public final class JpaBilledServices implements BilledServices, ReceivedBills {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COLUMNS = "select id, serviced_on, area, provider, service, cents from billed_service ";
    private static final String WITHIN =
            "where kvnr = ?1 and serviced_on between ?2 and ?3 and (?4 = '' or area = ?4) ";
    private static final String NEWEST_FIRST = "order by serviced_on desc, id desc ";

    private static final String LINES = COLUMNS + WITHIN + NEWEST_FIRST;
    private static final String FIRST_PAGE = LINES + "limit ?5";
    private static final String PAGE = COLUMNS
            + WITHIN
            + "and (serviced_on, id) < (cast(?6 as date), cast(?7 as uuid)) "
            + NEWEST_FIRST
            + "limit ?5";
    private static final String TOTALS =
            "select area, count(*), sum(cents) from billed_service " + WITHIN + "group by area";
    private static final String LINE = COLUMNS + "where id = cast(?1 as uuid) and kvnr = ?2";

    private final EntityManager entities;

    public JpaBilledServices(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<ReceiptLine> lines(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        return linesOf(query(LINES, kvnr, period, area));
    }

    @Override
    public List<ReceiptLine> page(
            Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area, @Nullable LinePlace after, int atMost) {
        if (after == null) {
            return linesOf(query(FIRST_PAGE, kvnr, period, area).setParameter(5, atMost));
        }
        return linesOf(query(PAGE, kvnr, period, area)
                .setParameter(5, atMost)
                .setParameter(6, after.day().toString())
                .setParameter(7, after.id().toString()));
    }

    @Override
    public List<AreaTotal> totals(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        List<?> rows = query(TOTALS, kvnr, period, area).getResultList();
        return rows.stream().map(row -> total((Object[]) row)).toList();
    }

    private static AreaTotal total(Object[] row) {
        return new AreaTotal(
                ServiceArea.valueOf((String) row[0]),
                ((Number) row[1]).intValue(),
                new Euro(((Number) row[2]).longValue()));
    }

    @Override
    public Optional<ReceiptLine> find(Kvnr kvnr, UUID id) {
        return linesOf(entities.createNativeQuery(LINE)
                        .setParameter(1, id.toString())
                        .setParameter(2, kvnr.value()))
                .stream()
                .findFirst();
    }

    private Query query(String sql, Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        return entities.createNativeQuery(sql)
                .setParameter(1, kvnr.value())
                .setParameter(2, Date.valueOf(period.from()))
                .setParameter(3, Date.valueOf(period.to()))
                .setParameter(4, area == null ? "" : area.name());
    }

    private static List<ReceiptLine> linesOf(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static ReceiptLine line(Object[] row) {
        return new ReceiptLine(
                (UUID) row[0],
                new BilledService(
                        ((Date) row[1]).toLocalDate(),
                        ServiceArea.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        new Euro(((Number) row[5]).longValue())));
    }

    @Override
    public void store(List<InsuredRecord.Bill> bills) {
        if (!bills.isEmpty()) {
            takeTurns();
            remove(bills);
            add(bills);
        }
    }

    /**
     * Of what another import adds at this moment nothing could be seen, and so not removed: of two records of one bill lines of both
     * would be left.
     */
    private void takeTurns() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('billed_service'))")
                .getSingleResult();
    }

    private void remove(List<InsuredRecord.Bill> bills) {
        ArrayNode ids = JSON.createArrayNode();
        bills.stream().map(InsuredRecord.Bill::id).forEach(ids::add);
        entities.createNativeQuery("""
                        delete from billed_service
                        where bill_id in (select jsonb_array_elements_text(cast(?1 as jsonb)))""").setParameter(1, ids.toString()).executeUpdate();
    }

    private void add(List<InsuredRecord.Bill> bills) {
        ArrayNode rows = JSON.createArrayNode();
        for (InsuredRecord.Bill bill : bills) {
            int index = 0;
            for (BilledService service : bill.services()) {
                rows.addObject()
                        .put("id", bill.idOf(index).toString())
                        .put("bill_id", bill.id())
                        .put("kvnr", bill.kvnr().value())
                        .put("serviced_on", service.day().toString())
                        .put("area", service.area().name())
                        .put("provider", service.provider())
                        .put("service", service.service())
                        .put("cents", service.cost().cents());
                index++;
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into billed_service (id, bill_id, kvnr, serviced_on, area, provider, service, cents,
                                                    retention_class, concluded_at)
                        select id, bill_id, kvnr, serviced_on, area, provider, service, cents,
                               ?2, cast(serviced_on as timestamp) at time zone 'Europe/Berlin'
                        from jsonb_to_recordset(cast(?1 as jsonb)) as r (
                            id uuid, bill_id text, kvnr text, serviced_on date, area text, provider text, service text,
                            cents bigint)""")
                .setParameter(1, rows.toString())
                .setParameter(2, RetentionClass.BENEFITS.name())
                .executeUpdate();
    }
}
