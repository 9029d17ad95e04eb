package de.aok.meineaok.persistence;

import de.aok.meineaok.transaction.application.port.Transactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the real schema, and an entity manager that, like the server's, belongs to the running transaction. */
public final class TestDatabase implements Transactions {
    private static final ThreadLocal<@Nullable EntityManager> RUNNING = new ThreadLocal<>();

    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final EntityManager entities;

    /** Started when first needed: a process of its own may work on the database of another. */
    private static final class Shared {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final TestDatabase DATABASE = new TestDatabase(POSTGRES.getPostgresDatabase(), url(POSTGRES));

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private TestDatabase(DataSource dataSource, String url) {
        this.dataSource = dataSource;
        Flyway.configure().dataSource(dataSource).load().migrate();
        factory = Persistence.createEntityManagerFactory(
                "meineaok",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        // By its address and not as a data source, so that EclipseLink keeps the connections open.
                        "jakarta.persistence.jdbc.url", url,
                        "eclipselink.connection-pool.default.max", "100",
                        "eclipselink.logging.level", "WARNING"));
        entities = (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager current = RUNNING.get();
                    try (EntityManager own = current == null ? factory.createEntityManager() : null) {
                        return method.invoke(own == null ? current : own, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** One that somebody else has started, such as another process. */
    public static TestDatabase at(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return new TestDatabase(dataSource, url);
    }

    private static String url(EmbeddedPostgres postgres) {
        return url(postgres, "postgres");
    }

    /** By which {@link #at} reaches a database. */
    public static String url(EmbeddedPostgres postgres, String name) {
        return postgres.getJdbcUrl("postgres", name) + "&stringtype=unspecified";
    }

    /** By which another process reaches the one of {@link #shared}. */
    public static String sharedUrl() {
        return url(Shared.POSTGRES);
    }

    /** With nothing in these tables, nor in those that go with them; each test begins so whose class holds it in a field. */
    public static TestDatabase emptied(String... tables) {
        for (String table : tables) {
            shared().execute("delete from " + table);
        }
        return shared();
    }

    /** The database itself, for what goes past JPA. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Another database, with nothing in it. */
    public DataSource empty(String name) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Shared.POSTGRES.getDatabase("postgres", name);
    }

    public EntityManager entities() {
        return entities;
    }

    /** The one value of a query, such as a count. */
    public Object single(String sql) {
        return required(() -> entities.createNativeQuery(sql).getSingleResult());
    }

    public int execute(String sql) {
        return required(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    @Override
    public <T extends @Nullable Object> T required(Supplier<T> work) {
        EntityManager running = RUNNING.get();
        if (running != null) {
            try {
                return work.get();
            } catch (Throwable failure) {
                running.getTransaction().setRollbackOnly();
                throw failure;
            }
        }
        try (EntityManager own = factory.createEntityManager()) {
            RUNNING.set(own);
            EntityTransaction transaction = own.getTransaction();
            transaction.begin();
            try {
                T result = work.get();
                transaction.commit();
                return result;
            } finally {
                // Left alone, it would go on holding its locks.
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            RUNNING.remove();
        }
    }
}
