package de.aok.meineaok.insured.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.ChangeOnFile;
import de.aok.meineaok.insured.application.Confirmed;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The insured persons in the database. A batch is stored in one statement a table, whatever its size. */
public final class JpaInsuredPersons implements InsuredPersons, Confirmations {
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
    public List<ChangeOnFile> store(
            List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances, Instant now) {
        List<ChangeOnFile> changes = storePersons(persons, now);
        withdraw(insurances);
        storeInsurances(insurances);
        return changes;
    }

    // In the order of the keys, so that two imports at once wait for each other instead of locking each other out.
    private List<ChangeOnFile> storePersons(List<InsuredRecord.Person> persons, Instant now) {
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
        if (rows.isEmpty()) {
            return List.of();
        }
        // What was confirmed stays while hand-overs say what they said before.
        List<?> changed = entities.createNativeQuery("""
                        with stored as (
                        insert into insured_person as p (kvnr, family_name, given_names, birth_date, address_lines, postal_code,
                                                         city, country, einwilligungsvorbehalt, deceased)
                        select kvnr, family_name, given_names, birth_date, address_lines, postal_code, city,
                               country, einwilligungsvorbehalt, deceased
                        from jsonb_to_recordset(cast(?1 as jsonb)) as r (
                            kvnr text, family_name text, given_names text, birth_date date, address_lines text,
                            postal_code text, city text, country text, einwilligungsvorbehalt boolean, deceased boolean)
                        order by kvnr
                        on conflict (kvnr) do update set
                            family_name = excluded.family_name, given_names = excluded.given_names,
                            birth_date = excluded.birth_date, address_lines = excluded.address_lines,
                            postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
                            einwilligungsvorbehalt = excluded.einwilligungsvorbehalt, deceased = excluded.deceased,
                            (confirmed_family_name, confirmed_given_names, name_changed_at) = (
                                select p.confirmed_family_name, p.confirmed_given_names, p.name_changed_at
                                where (p.family_name, p.given_names) = (excluded.family_name, excluded.given_names)
                                union all
                                select null, null, ?2
                                where (p.family_name, p.given_names) <> (excluded.family_name, excluded.given_names)),
                            (confirmed_address_lines, confirmed_postal_code, confirmed_city, confirmed_country,
                             address_changed_at) = (
                                select p.confirmed_address_lines, p.confirmed_postal_code, p.confirmed_city,
                                       p.confirmed_country, p.address_changed_at
                                where (p.address_lines, p.postal_code, p.city, p.country)
                                    = (excluded.address_lines, excluded.postal_code, excluded.city, excluded.country)
                                union all
                                select null, null, null, null, ?2
                                where (p.address_lines, p.postal_code, p.city, p.country)
                                    <> (excluded.address_lines, excluded.postal_code, excluded.city, excluded.country))
                        returning kvnr, coalesce(name_changed_at = ?2, false) as renamed,
                                  coalesce(address_changed_at = ?2, false) as moved)
                        select kvnr, renamed, moved from stored where renamed or moved""")
                .setParameter(1, rows.toString())
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return changed.stream()
                .map(Object[].class::cast)
                .map(row -> new ChangeOnFile(Kvnr.of((String) row[0]), (Boolean) row[1], (Boolean) row[2]))
                .toList();
    }

    @Override
    public void hold(Kvnr kvnr) {
        entities.createNativeQuery("select kvnr from insured_person where kvnr = ?1 for update")
                .setParameter(1, kvnr.value())
                .getResultList();
    }

    @Override
    public void confirm(Kvnr kvnr, @Nullable Confirmed<PersonName> name, @Nullable Confirmed<PostalAddress> address) {
        clear(kvnr);
        if (name != null) {
            entities.createNativeQuery("""
                            update insured_person set confirmed_family_name = ?2, confirmed_given_names = ?3
                            where kvnr = ?1 and (name_changed_at is null or name_changed_at < ?4)""")
                    .setParameter(1, kvnr.value())
                    .setParameter(2, name.value().family())
                    .setParameter(3, name.value().given())
                    .setParameter(4, Timestamp.from(name.at()))
                    .executeUpdate();
        }
        if (address != null) {
            entities.createNativeQuery("""
                            update insured_person
                            set confirmed_address_lines = ?2, confirmed_postal_code = ?3, confirmed_city = ?4,
                                confirmed_country = ?5
                            where kvnr = ?1 and (address_changed_at is null or address_changed_at < ?6)""")
                    .setParameter(1, kvnr.value())
                    .setParameter(2, String.join("\n", address.value().lines()))
                    .setParameter(3, address.value().postalCode())
                    .setParameter(4, address.value().city())
                    .setParameter(5, address.value().country())
                    .setParameter(6, Timestamp.from(address.at()))
                    .executeUpdate();
        }
    }

    private void clear(Kvnr kvnr) {
        entities.createNativeQuery("""
                        update insured_person
                        set confirmed_family_name = null, confirmed_given_names = null, confirmed_address_lines = null,
                            confirmed_postal_code = null, confirmed_city = null, confirmed_country = null
                        where kvnr = ?1""").setParameter(1, kvnr.value()).executeUpdate();
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
