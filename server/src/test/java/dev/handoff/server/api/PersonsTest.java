package dev.handoff.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.HandoffSearch.Account;
import dev.handoff.server.ticket.Accounts;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TrackerException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who a caller is to a tracker. */
class PersonsTest {

    private static final Person ANNA = person("5b10", "anna@firm.example", true);
    private static final Person GONE = person("5b11", "gone@firm.example", false);

    /** The same id is somebody else on the other tracker. */
    private static final Person OTHER = person("5b10", "olaf@other.example", true);

    private final Persons persons = new Persons(Map.of("firm", of(ANNA, GONE), "other", of(OTHER)));

    @Test
    void who_signed_in_is_the_account_with_their_address() {
        assertThat(persons.on("firm", signedIn("Anna@firm.example"))).isEqualTo(ANNA);
        assertThatThrownBy(() -> persons.on("firm", signedIn("nobody@firm.example")))
                .hasMessage(
                        "firm shows nobody with the e-mail address nobody@firm.example; Handoff's account there must be"
                                + " allowed to see people's addresses");
    }

    @Test
    void a_token_is_the_account_it_was_made_for_on_that_tracker_and_nobody_on_another() {
        Caller holder = holder("firm/5b10");

        assertThat(persons.on("firm", holder)).isEqualTo(ANNA);
        assertThatThrownBy(() -> persons.on("other", holder)).isInstanceOf(ApiProblem.class);
        assertThat(persons.everywhere(holder)).isEqualTo(Set.of(new Account("firm", "5b10")));
    }

    @Test
    void a_token_for_nobody_acts_for_nobody() {
        assertThatThrownBy(() -> persons.on("firm", holder(null)))
                .hasMessage("\"IDE\" stands for no person; `token create --person ACCOUNT` makes a token that does");
        assertThatThrownBy(() -> persons.everywhere(holder(null))).isInstanceOf(ApiProblem.class);
    }

    @Test
    void somebody_who_left_acts_no_more() {
        assertThatThrownBy(() -> persons.on("firm", holder("firm/5b11")))
                .hasMessage("The account of 5b11 is deactivated in firm");
    }

    @Test
    void a_tracker_that_does_not_answer_is_no_refusal() {
        Accounts away = new Accounts() {
            @Override
            public Person byId(String id) {
                throw new TrackerException.Unauthorised("the token expired");
            }

            @Override
            public Person byEmail(String email) {
                throw new TrackerException.Unauthorised("the token expired");
            }
        };

        assertThatThrownBy(() -> new Persons(Map.of("firm", away)).on("firm", holder("firm/5b10")))
                .hasMessage("The tracker \"firm\" does not answer well at this moment; nothing was done");
    }

    private static Caller signedIn(String email) {
        return new Caller("person:1", "Anna", Scope.ACT, email);
    }

    private static Caller holder(@Nullable String person) {
        return new Caller("token:1", "IDE", Scope.ACT, null, person);
    }

    private static Person person(String id, String email, boolean active) {
        return new Person(id, null, id, email, null, Set.of(), active);
    }

    private static Accounts of(Person... people) {
        return new Accounts() {
            @Override
            public @Nullable Person byId(String id) {
                return List.of(people).stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public @Nullable Person byEmail(String email) {
                return List.of(people).stream()
                        .filter(person -> email.equalsIgnoreCase(person.email()))
                        .findFirst()
                        .orElse(null);
            }
        };
    }
}
