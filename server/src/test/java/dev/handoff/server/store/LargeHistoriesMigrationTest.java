package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was kept before facts were compact and entries had a table of their own is there afterwards, in a schema of its own. */
class LargeHistoriesMigrationTest {

    private static final String SCHEMA = "before_large_histories";

    private final DatabaseSettings settings = TestDatabase.freshSettings();

    @BeforeEach
    void old() throws SQLException {
        execute("drop schema if exists " + SCHEMA + " cascade");
        migrate("16");
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void facts_and_entries_are_carried_over() throws SQLException {
        execute(
                "insert into handoff_fact (tracker, ticket_id, number, ticket_key, components, kind, length, team, from_site,"
                        + " to_site, crossed_at, changed_at, waiting, applicable, hollow, missing, course) values ('firm', '1', 1,"
                        + " 'HOM-1', '{web,api}', 'story', 'SHORT', 'Claims', 'UK', 'PL', now(), now(), true, '{WHO,NEED,HARM}',"
                        + " '{WHO}', '{HARM}', '|,,,,,|WHO::||')");
        execute(
                "insert into ticket_latest (tracker, ticket_id, assessment_id, ticket_key, project, at, kind, from_site,"
                        + " to_site, flagged, gaps, called, named, mentioned) values ('firm', '1', 7, 'HOM-1', 'HOM', now(),"
                        + " 'story', 'UK', 'PL', true, '{HARM}', '{DISP,PRIN-2A,DISP}', '{DISP}', '{partner GoCompare}')");

        migrate("17");

        assertThat(rows("select at_crossing from handoff_fact where waiting and components = '{web,api}'"))
                .containsExactly("WHO,NEED,HARM:WHO:HARM");
        assertThat(rows("select concat_ws(' ', ticket_id, entry, named, assessment_id) from ticket_entry order by 1"))
                .containsExactly("1 partner GoCompare t 7", "1 source DISP t 7", "1 source PRIN-2A f 7");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(url(), settings.user(), settings.password())
                .schemas(SCHEMA)
                .locations("classpath:dev/handoff/server/store/migration")
                .target(version)
                .load()
                .migrate();
    }

    private String url() {
        return Objects.requireNonNull(settings.url()) + "?currentSchema=" + SCHEMA;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), settings.user(), settings.password());
    }
}
