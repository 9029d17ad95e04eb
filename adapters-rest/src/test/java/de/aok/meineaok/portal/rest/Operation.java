package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.access.rest.StaffOnly;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the interface does at a path, and for whom, as the annotations of the code say.
 *
 * @param contentType what a body is to be, if there is one
 */
record Operation(String method, String path, String contentType, boolean open, boolean forStaff) {

    static List<Operation> all() {
        return RestApi.resources().stream()
                .flatMap(resource ->
                        Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> of(resource, method)))
                .toList();
    }

    private static Stream<Operation> of(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/api/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        boolean open = resource.isAnnotationPresent(Public.class) || method.isAnnotationPresent(Public.class);
        boolean forStaff = resource.isAnnotationPresent(StaffOnly.class) || method.isAnnotationPresent(StaffOnly.class);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> new Operation(verb.value(), path, contentType(method), open, forStaff));
    }

    private static String contentType(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? MediaType.APPLICATION_JSON : consumes.value()[0];
    }
}
