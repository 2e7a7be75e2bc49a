package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.NeedsScope;
import dev.handoff.server.notify.EventType;
import dev.handoff.server.notify.Filter;
import dev.handoff.server.notify.GapChange;
import dev.handoff.server.notify.Newsroom;
import dev.handoff.server.notify.Outgoing;
import dev.handoff.server.notify.Subscriber;
import dev.handoff.server.notify.TicketFacts;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API's description and the API say the same. Resources are found by themselves, in whichever room they stand. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO_RECORDS =
            Set.of("Kind", "ItemId", "State", "Stage", "QuestionState", "Site", "Direction", "Instant");

    private static ApiService service;
    private static JsonNode document;

    @BeforeAll
    static void open() throws Exception {
        service = new ApiService("");
        service.judged("HOM-1", "Claims", ApiService.NOW, "HARM");
        document = JSON.readTree(service.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void every_method_of_every_resource_is_described_with_its_parameters_and_scope_and_nothing_else_is() {
        assertThat(described()).isEqualTo(offered());
    }

    /** "GET /path" to its scope, path and query parameters. */
    private static Map<String, String> offered() {
        Map<String, String> operations = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.handoff.server").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .filter(type -> path(type).startsWith("/api/"))
                        .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                                .forEach(method -> verb(method)
                                        .forEach(verb -> operations.put(
                                                verb + " " + whole(path(type) + path(method)), offer(type, method)))));
        return operations;
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** Without the patterns of path parameters. */
    private static String whole(String path) {
        return path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }

    private static String offer(Class<?> type, Method method) {
        NeedsScope own = method.getAnnotation(NeedsScope.class);
        NeedsScope needs = own == null ? type.getAnnotation(NeedsScope.class) : own;
        Set<String> parameters = new TreeSet<>();
        Arrays.stream(method.getParameters()).forEach(it -> gather(it, it.getType(), parameters));
        return (needs == null ? "everybody" : needs.value().word()) + " " + parameters;
    }

    private static void gather(AnnotatedElement element, Class<?> type, Set<String> parameters) {
        parameters.addAll(names(element));
        if (element.isAnnotationPresent(BeanParam.class)) {
            Arrays.stream(type.getDeclaredFields()).forEach(field -> gather(field, field.getType(), parameters));
        }
    }

    private static List<String> names(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(OpenApiTest::name)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return "query " + query.value();
        }
        return annotation instanceof PathParam path ? "path " + path.value() : null;
    }

    private static Map<String, String> described() {
        Map<String, String> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                scope(operation.getValue()) + " "
                                        + parameters(operation.getValue()).stream()
                                                .filter(it -> !it.startsWith("header"))
                                                .collect(Collectors.toCollection(TreeSet::new)))));
        return operations;
    }

    private static String scope(JsonNode operation) {
        JsonNode security = operation.get("security");
        return security.isEmpty()
                ? "everybody"
                : security.get(0).get("bearer").get(0).asText();
    }

    private static List<String> parameters(JsonNode operation) {
        return stream(operation.path("parameters"))
                .map(OpenApiTest::resolved)
                .map(it -> it.get("in").asText() + " " + it.get("name").asText())
                .toList();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void every_write_takes_an_idempotency_key() {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it -> !it.getKey().equals("get"))
                        .forEach(it -> assertThat(parameters(it.getValue()))
                                .as(it.getKey() + " " + path.getKey())
                                .contains("header Idempotency-Key")));
    }

    @Test
    void every_record_has_the_members_that_its_schema_describes() throws Exception {
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            if (!NO_RECORDS.contains(schema.getKey())) {
                Class<?> type =
                        Class.forName("dev.handoff.client." + schema.getKey().replace('.', '$'));
                assertThat(schema.getValue().get("properties").properties().stream()
                                .map(Map.Entry::getKey))
                        .as(schema.getKey())
                        .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
            }
        }
    }

    @Test
    void no_key_is_left_without_a_value_by_a_stray_comma() {
        assertThat(nothing(document)).isEmpty();
    }

    private static List<String> nothing(JsonNode node) {
        return Stream.concat(
                        node.properties().stream()
                                .filter(it -> it.getValue().isNull())
                                .map(Map.Entry::getKey),
                        stream(node).flatMap(it -> nothing(it).stream()))
                .toList();
    }

    @Test
    void every_reference_leads_somewhere() {
        document.findValuesAsText("$ref")
                .forEach(it -> assertThat(document.at(it.substring(1)).isMissingNode())
                        .as(it)
                        .isFalse());
        assertThat(document.get("openapi").asText()).startsWith("3.1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tickets,                    /api/v1/tickets",
        "/api/v1/tickets/HOM-1,              /api/v1/tickets/{key}",
        "/api/v1/tickets/HOM-1/gate,         /api/v1/tickets/{key}/gate",
        "/api/v1/tickets/HOM-1/checklist,    /api/v1/tickets/{key}/checklist",
        "/api/v1/tickets/HOM-1/sources,      /api/v1/tickets/{key}/sources",
        "/api/v1/tickets/HOM-1/assessments,  /api/v1/tickets/{key}/assessments",
        "/api/v1/tickets/HOM-1/assessments/1, /api/v1/tickets/{key}/assessments/{id}",
        "/api/v1/tickets/NO-1,               /api/v1/tickets/{key}",
        "/api/v1/tickets/HOM-1/dismissals,   /api/v1/tickets/{key}/dismissals",
        "/api/v1/items,                      /api/v1/items",
        "/api/v1/sources,                    /api/v1/sources",
        "/api/v1/sources/DISP,               /api/v1/sources/{id}",
        "/api/v1/sources/DISP/tickets,       /api/v1/sources/{id}/tickets",
        "/api/v1/dead-letters,               /api/v1/dead-letters",
        "/api/v1/webhooks,                   /api/v1/webhooks",
        "/api/v1/webhook-deliveries,         /api/v1/webhook-deliveries",
        "/api/v1/problems,                   /api/v1/problems",
        "/api/v1/problems/conflict,          /api/v1/problems/{name}",
        "/api/v1/openapi.json,               /api/v1/openapi.json",
    })
    void a_real_answer_is_as_described(String path, String described) throws Exception {
        HttpResponse<String> answer = service.send("GET", path, Scope.ADMIN, null);

        JsonNode responses = document.get("paths").get(described).get("get").get("responses");
        JsonNode response = responses.has(String.valueOf(answer.statusCode()))
                ? responses.get(String.valueOf(answer.statusCode()))
                : responses.get("default");
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        JsonNode content = resolved(response).get("content").get(type);
        assertThat(content).as(type).isNotNull();
        assertThat(complaints(content.get("schema"), answer.body())).isEmpty();
    }

    @Test
    void a_real_answer_to_a_write_is_as_described() throws Exception {
        String path = "/api/v1/tickets/HOM-1/dismissals";
        HttpResponse<String> answer =
                service.send("POST", path, Scope.ACT, "{\"item\":\"HARM\"}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(complaints(document.at("/components/schemas/Dismissal"), answer.body()))
                .isEmpty();
        assertThat(complaints(
                        JSON.readTree("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Dismissal\"}}"),
                        service.get(path).body()))
                .isEmpty();
        assertThat(service.send("POST", path, Scope.READ, "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_webhook_is_described_and_looks_like_that() throws Exception {
        assertThat(document.get("webhooks").properties().stream().map(Map.Entry::getKey))
                .containsExactlyElementsOf(EventType.words());
        TicketFacts ticket = new TicketFacts(new TicketRef("firm", "10001"), new TicketKey("HOM-1"), "Claims");
        GapChange change =
                new GapChange(ticket, new Direction("UK", "PL"), List.of("WHO"), List.of("HARM"), true, ApiService.NOW);
        LocalDate day = LocalDate.of(2026, 11, 15);
        List<Outgoing> news = new ArrayList<>(new Newsroom(
                        List.of(new Subscriber("ci", URI.create("https://ci.example"), List.of(), Filter.EVERYTHING)),
                        TicketFacts.Pages.NONE)
                .gaps(change));
        news.add(Outgoing.reportPublished("2026-W46", ApiService.NOW, day, day, "https://handoff.example/reports/46"));

        assertThat(news).hasSize(3);
        for (Outgoing event : news) {
            assertThat(complaints(document.at("/components/schemas/WebhookEvent"), event.body()))
                    .as(event.body())
                    .isEmpty();
        }
    }

    @Test
    void an_answer_that_lacks_a_member_would_be_noticed() throws Exception {
        JsonNode ticket = document.at("/components/schemas/TicketSummary");

        assertThat(complaints(ticket, "{\"key\": \"HOM-1\", \"kind\": \"novel\"}"))
                .isNotEmpty();
    }

    /** Strictly: a member that is not described is a complaint. */
    private static List<String> complaints(JsonNode schema, String body) throws Exception {
        ObjectNode root = schema.deepCopy();
        ObjectNode schemas = document.at("/components/schemas").deepCopy();
        schemas.properties().stream()
                .filter(it -> it.getValue().has("required") && !it.getKey().equals("Page"))
                .forEach(it -> ((ObjectNode) it.getValue()).put("additionalProperties", false));
        root.putObject("components").set("schemas", schemas);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(root)
                .validate(JSON.readTree(body))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
