package de.aok.meineaok.insured.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The insured persons in the database. A batch is stored in one statement a table, whatever its size. */
public final class JpaInsuredPersons implements InsuredPersons {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;

    public JpaInsuredPersons(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<InsuredPerson> find(Kvnr kvnr) {
        List<Object[]> rows = entities.createNamedQuery("InsuredPersonRow.withInsurances", Object[].class)
                .setParameter("kvnr", kvnr.value())
                .getResultList();
        return rows.stream().findFirst().map(first -> ((InsuredPersonRow) first[0]).toInsuredPerson(insurances(rows)));
    }

    private static List<InsuranceRow> insurances(List<Object[]> rows) {
        return rows.stream()
                .map(row -> (InsuranceRow) row[1])
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void store(List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances) {
        storePersons(persons);
        withdraw(insurances);
        storeInsurances(insurances);
    }

    // In the order of the keys, so that two imports at once wait for each other instead of locking each other out.
    private void storePersons(List<InsuredRecord.Person> persons) {
        ArrayNode rows = JSON.createArrayNode();
        for (InsuredRecord.Person person : persons) {
            rows.addObject()
                    .put("kvnr", person.kvnr().value())
                    .put("family_name", person.name().family())
                    .put("given_names", person.name().given())
                    .put("birth_date", person.birthDate().toString())
                    .put("address_lines", String.join("\n", person.address().lines()))
                    .put("postal_code", person.address().postalCode())
                    .put("city", person.address().city())
                    .put("country", person.address().country())
                    .put("einwilligungsvorbehalt", person.einwilligungsvorbehalt())
                    .put("deceased", person.deceased());
        }
        execute("""
                insert into insured_person (kvnr, family_name, given_names, birth_date, address_lines, postal_code, city,
                                            country, einwilligungsvorbehalt, deceased)
                select kvnr, family_name, given_names, birth_date, address_lines, postal_code, city,
                       country, einwilligungsvorbehalt, deceased
                from jsonb_to_recordset(cast(?1 as jsonb)) as r (
                    kvnr text, family_name text, given_names text, birth_date date, address_lines text, postal_code text,
                    city text, country text, einwilligungsvorbehalt boolean, deceased boolean)
                order by kvnr
                on conflict (kvnr) do update set
                    family_name = excluded.family_name, given_names = excluded.given_names,
                    birth_date = excluded.birth_date, address_lines = excluded.address_lines,
                    postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
                    einwilligungsvorbehalt = excluded.einwilligungsvorbehalt, deceased = excluded.deceased""", rows);
    }

    private void storeInsurances(List<InsuredRecord.Insurance> insurances) {
        ArrayNode rows = JSON.createArrayNode();
        for (InsuredRecord.Insurance insurance : insurances) {
            Coverage coverage = insurance.coverage();
            if (coverage != null) {
                ObjectNode row = rows.addObject()
                        .put("id", insurance.id())
                        .put("kvnr", insurance.kvnr().value())
                        .put("payor_ik", coverage.payor().value());
                putDate(row, "starts_on", coverage.start());
                putDate(row, "ends_on", coverage.end());
            }
        }
        execute("""
                insert into insurance (id, kvnr, payor_ik, starts_on, ends_on)
                select id, kvnr, payor_ik, starts_on, ends_on
                from jsonb_to_recordset(cast(?1 as jsonb)) as r (
                    id text, kvnr text, payor_ik text, starts_on date, ends_on date)
                order by id
                on conflict (id) do update set
                    kvnr = excluded.kvnr, payor_ik = excluded.payor_ik,
                    starts_on = excluded.starts_on, ends_on = excluded.ends_on""", rows);
    }

    private void withdraw(List<InsuredRecord.Insurance> insurances) {
        ArrayNode ids = JSON.createArrayNode();
        insurances.stream()
                .filter(insurance -> insurance.coverage() == null)
                .map(InsuredRecord.Insurance::id)
                .forEach(ids::add);
        execute("delete from insurance where id in (select jsonb_array_elements_text(cast(?1 as jsonb)))", ids);
    }

    private static void putDate(ObjectNode row, String column, @Nullable LocalDate date) {
        if (date != null) {
            row.put(column, date.toString());
        }
    }

    private void execute(String sql, ArrayNode rows) {
        if (!rows.isEmpty()) {
            entities.createNativeQuery(sql).setParameter(1, rows.toString()).executeUpdate();
        }
    }
}
