package de.aok.meineaok.assembly;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The connection pools of the server, as server.xml names them. */
@Dependent
class DataSources {

    /** Takes part in the portal's transactions. */
    @Produces
    @Resource(lookup = "jdbc/meineaok")
    DataSource portal;

    /** For the schema alone: outside of transactions, without the portal's time limits, and perhaps under another role. */
    @Produces
    @SchemaOwner
    @Resource(lookup = "jdbc/meineaok-migration")
    DataSource schemaOwner;
}
