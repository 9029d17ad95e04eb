package de.aok.meineaok.assembly;

import de.aok.meineaok.portal.rest.RestApi;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The portal's REST interface. */
@ApplicationPath("/api")
public class PortalApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return RestApi.classes();
    }
}
