package dev.handoff.server.site;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a firm's tickets cross, as configured; the first rule that matches a ticket decides.
 *
 * @param projects project keys it holds for; empty means all
 * @param from sending site id; null means any
 * @param to receiving site id
 * @param approachingStatuses statuses in which a ticket of {@code from} is about to go to {@code to}
 * @param madeStatuses statuses that mean it has gone there
 * @param assignee true: an assignee of {@code to} on a ticket reported from {@code from} means it has gone there
 * @param teamField id of a field whose value names the receiving team; null for none
 */
public record CrossingRule(
        Set<String> projects,
        @Nullable String from,
        String to,
        List<String> approachingStatuses,
        List<String> madeStatuses,
        boolean assignee,
        @Nullable String teamField) {

    public CrossingRule {
        projects = Set.copyOf(projects);
        approachingStatuses = List.copyOf(approachingStatuses);
        madeStatuses = List.copyOf(madeStatuses);
    }
}
