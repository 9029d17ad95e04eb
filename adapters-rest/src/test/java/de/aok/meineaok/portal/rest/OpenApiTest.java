package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.account.rest.MeAnswer;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.login.rest.ActivationCodeDue;
import de.aok.meineaok.login.rest.ActivationCodeEntry;
import de.aok.meineaok.login.rest.LoginDone;
import de.aok.meineaok.login.rest.LoginStarted;
import de.aok.meineaok.login.rest.MtanEntry;
import de.aok.meineaok.login.rest.MtanResent;
import de.aok.meineaok.login.rest.PasswordEntry;
import de.aok.meineaok.problem.rest.ProblemAnswer;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.SupportAnswer;
import de.aok.meineaok.problem.rest.ViolationAnswer;
import de.aok.meineaok.registration.rest.RegistrationAnswer;
import de.aok.meineaok.registration.rest.RegistrationRequest;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document and the code say the same. */
class OpenApiTest {
    private static final Map<String, Class<?>> SCHEMAS = Stream.of(
                    RegistrationRequest.class,
                    RegistrationAnswer.class,
                    PasswordEntry.class,
                    MtanEntry.class,
                    ActivationCodeEntry.class,
                    LoginStarted.class,
                    MtanResent.class,
                    ActivationCodeDue.class,
                    LoginDone.class,
                    MeAnswer.class,
                    ProblemAnswer.class,
                    ViolationAnswer.class,
                    SupportAnswer.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private final JsonNode document = read();

    private static JsonNode read() {
        try (InputStream yaml = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Operation(String path, String method, boolean open) {}

    private static Stream<Operation> operationsOf(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .map(type -> operation(resource, method, type)));
    }

    private static Operation operation(Class<?> resource, Method method, Class<? extends Annotation> verb) {
        Path below = method.getAnnotation(Path.class);
        String path = "/api/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        boolean open = resource.isAnnotationPresent(Public.class) || method.isAnnotationPresent(Public.class);
        return new Operation(path, verb.getSimpleName().toLowerCase(Locale.ROOT), open);
    }

    @Test
    void everyOperationIsDescribedAndNoOther() {
        Set<Operation> described = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> !member.getKey().equals("parameters"))
                        .forEach(operation -> described.add(new Operation(
                                path.getKey(),
                                operation.getKey(),
                                operation.getValue().has("security")
                                        && operation.getValue().path("security").isEmpty()))));

        assertThat(RestApi.resources().stream().flatMap(OpenApiTest::operationsOf))
                .hasSize(7)
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void everyFieldIsDescribedWithItsBound() {
        assertThat(fieldNames(document.at("/components/schemas"))).isEqualTo(SCHEMAS.keySet());
        SCHEMAS.forEach((name, type) -> {
            JsonNode schema = document.at("/components/schemas/" + name);
            assertThat(fieldNames(schema.path("properties")))
                    .as(name)
                    .isEqualTo(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toSet()));
            for (RecordComponent component : type.getRecordComponents()) {
                Size size = component.getAccessor().getAnnotation(Size.class);
                JsonNode property = schema.path("properties").path(component.getName());
                assertThat(property.path("maxLength").asInt(Integer.MAX_VALUE))
                        .as(name + '.' + component.getName())
                        .isEqualTo(size == null ? Integer.MAX_VALUE : size.max());
                if (component.getAccessor().isAnnotationPresent(NotNull.class)) {
                    assertThat(schema.path("required").valueStream().map(JsonNode::asText))
                            .contains(component.getName());
                }
            }
        });
    }

    @Test
    void everyBodyHasAnExampleThatIsInForm() throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        document.findValues("content").forEach(content -> content.forEach(bodies::add));

        assertThat(bodies).hasSizeGreaterThan(25);
        for (JsonNode body : bodies) {
            assertThat(body.path("examples")).as(body.toString()).isNotEmpty();
            for (JsonNode example : body.path("examples")) {
                assertFits(example.path("value"), body.path("schema"));
            }
        }
    }

    private static void assertFits(JsonNode example, JsonNode schema) throws IOException {
        JsonNode fitting = schema.has("oneOf")
                ? schema.path("oneOf").get(example.path("next").asText().equals("DONE") ? 1 : 0)
                : schema;
        String reference = fitting.path("$ref").asText();
        Class<?> type = SCHEMAS.get(reference.substring(reference.lastIndexOf('/') + 1));
        Object value = StrictJson.mapper().treeToValue(example, Objects.requireNonNull(type, reference));

        JsonNode written = StrictJson.mapper().valueToTree(value);
        assertThat(written).isEqualTo(example);
    }

    @Test
    void everyProblemOfTheExamplesIsOneOfTheKinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (ProblemKind kind : ProblemKind.values()) {
            kinds.put(kind.type().toString(), kind.status());
        }
        List<JsonNode> problems = document.findValues("value").stream()
                .filter(value -> value.path("type").asText().startsWith("https:"))
                .toList();

        assertThat(problems).hasSizeGreaterThan(15);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.path("status").asInt())
                        .isEqualTo(kinds.get(problem.path("type").asText())));
    }

    @Test
    void everyOperationTellsOfFaultsAndOfWhatItsProtectionRefuses() {
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(member -> !member.getKey().equals("parameters"))
                        .forEach(operation -> {
                            JsonNode responses = operation.getValue().path("responses");
                            assertThat(responses.has("500")).isTrue();
                            assertThat(responses.has("403"))
                                    .isEqualTo(!operation.getKey().equals("get"));
                            if (operation.getValue().has("requestBody")) {
                                assertThat(fieldNames(responses)).contains("400", "406", "413", "415");
                            }
                            if (!operation.getValue().has("security")) {
                                assertThat(responses.has("401")).isTrue();
                            }
                        }));
    }

    @Test
    @Rule(RuleId.REG_2)
    void theKvnrsAreRealOnes() {
        List<String> kvnrs = document.findValuesAsText("kvnr");

        assertThat(kvnrs).contains("A000500015");
        assertThat(kvnrs.stream().filter(text -> !text.isEmpty())).allMatch(Kvnr::isWellFormed);
        assertThat(document.at("/components/schemas/RegistrationRequest/properties/kvnr/example")
                        .asText())
                .isEqualTo("X110411675");
    }

    private static Set<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
