package de.aok.meineaok.assembly;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** A configuration of which only single values are asked. */
final class GivenConfig {
    private GivenConfig() {}

    static Config of(Map<String, String> values) {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getOptionalValue")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Optional<String> value = Optional.ofNullable(values.get(arguments[0]));
                    if (arguments[1] == Integer.class) {
                        return value.map(Integer::valueOf);
                    }
                    return arguments[1] == Duration.class ? value.map(Duration::parse) : value;
                });
    }
}
