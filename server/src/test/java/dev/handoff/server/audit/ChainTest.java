package dev.handoff.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    @Test
    void an_untouched_chain_holds() {
        assertThat(Chain.verify(chain(20))).isEmpty();
        assertThat(Chain.verify(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 19})
    void one_changed_row_is_found(int row) {
        List<UnaryOperator<AuditEntry>> hands = List.of(
                e -> new AuditEntry(
                        e.sequence(),
                        e.at().plusSeconds(1),
                        e.who(),
                        e.what(),
                        e.about(),
                        e.why(),
                        e.door(),
                        e.previous(),
                        e.hash()),
                e -> new AuditEntry(
                        e.sequence(), e.at(), "kasia", e.what(), e.about(), e.why(), e.door(), e.previous(), e.hash()),
                e -> new AuditEntry(
                        e.sequence(), e.at(), e.who(), "waived", e.about(), e.why(), e.door(), e.previous(), e.hash()),
                e -> new AuditEntry(
                        e.sequence(),
                        e.at(),
                        e.who(),
                        e.what(),
                        "firm/MOT-1",
                        e.why(),
                        e.door(),
                        e.previous(),
                        e.hash()),
                e -> new AuditEntry(
                        e.sequence(), e.at(), e.who(), e.what(), e.about(), "", e.door(), e.previous(), e.hash()),
                e -> new AuditEntry(
                        e.sequence(), e.at(), e.who(), e.what(), e.about(), e.why(), "api:1", e.previous(), e.hash()));
        for (UnaryOperator<AuditEntry> hand : hands) {
            List<AuditEntry> entries = chain(20);
            entries.set(row, hand.apply(entries.get(row)));
            assertThat(Chain.verify(entries))
                    .hasValueSatisfying(broken -> assertThat(broken.problem())
                            .isEqualTo("entry " + (row + 1)
                                    + " was changed after it was written: its hash is not that of its content"));
        }
    }

    @Test
    void a_row_changed_with_a_fresh_hash_is_found_by_the_next() {
        List<AuditEntry> entries = chain(20);
        AuditEntry old = entries.get(7);
        entries.set(7, Chain.next(entries.get(6), fact(old.at(), "forged")));

        assertThat(Chain.verify(entries)).hasValueSatisfying(broken -> {
            assertThat(broken.entry().sequence()).isEqualTo(9);
            assertThat(broken.problem()).contains("does not follow the entry before it");
        });
    }

    @Test
    void a_removed_and_a_swapped_row_are_found() {
        List<AuditEntry> removed = chain(20);
        removed.remove(7);
        List<AuditEntry> beheaded = chain(20);
        beheaded.remove(0);
        List<AuditEntry> swapped = chain(20);
        swapped.set(7, swapped.set(8, swapped.get(7)));

        assertThat(Chain.verify(removed))
                .hasValueSatisfying(broken -> assertThat(broken.problem())
                        .isEqualTo("entry 8 is missing or out of order: entry 9 stands in its place"));
        assertThat(Chain.verify(beheaded)).isPresent();
        assertThat(Chain.verify(swapped)).isPresent();
    }

    @Test
    void the_content_is_written_in_one_way_only() {
        AuditEntry entry = Chain.next(
                null, new Fact(Instant.parse("2026-11-10T10:00:00.123456789Z"), "ża<b>", "w\"x", "a", "", "d"));

        assertThat(Chain.canonical(entry))
                .isEqualTo("{\"about\":\"a\",\"at\":\"2026-11-10T10:00:00.123456Z\",\"door\":\"d\",\"sequence\":1,"
                        + "\"what\":\"w\\\"x\",\"who\":\"ża<b>\",\"why\":\"\"}");
        assertThat(entry.previous()).isEqualTo(Chain.BEGINNING);
        assertThat(entry.hash()).isEqualTo(Chain.digest(Chain.BEGINNING + Chain.canonical(entry)));
    }

    private static List<AuditEntry> chain(int length) {
        List<AuditEntry> entries = new ArrayList<>();
        Instant at = Instant.parse("2026-11-10T10:00:00Z");
        for (int i = 0; i < length; i++) {
            entries.add(Chain.next(i == 0 ? null : entries.get(i - 1), fact(at.plusSeconds(i), "because " + i)));
        }
        return entries;
    }

    private static Fact fact(Instant at, String why) {
        return new Fact(at, "anna", "handoff.accepted", "firm/HOM-1", why, "comment:1");
    }
}
