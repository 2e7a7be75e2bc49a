package dev.handoff.server.web;

import dev.handoff.client.Judgement;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Source;
import dev.handoff.server.why.Why;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A judgement as a page shows it: the items in words, and the sources with their addresses. */
public final class JudgedItems {

    private final Checklists checklists;
    private final Library library;

    public JudgedItems(Checklists checklists, Library library) {
        this.checklists = checklists;
        this.library = library;
    }

    /** @param state with "advice-only" for a gap that is not held against the ticket */
    public record Row(String id, ItemTexts texts, String state, String evidence, String where, String why) {

        /** The same, without any words of the ticket. */
        Row withoutWords() {
            return new Row(id, texts, state, "", "", "");
        }
    }

    /** @param address null where it can be read nowhere on the web */
    public record Called(
            String id,
            String title,
            String summary,
            String why,
            boolean answered,
            String note,
            String effective,
            @Nullable String address,
            boolean known) {

        /** The same, without any words of the ticket. */
        Called withoutWords() {
            return new Called(id, title, summary, "", answered, "", effective, address, known);
        }
    }

    /** Those that apply: "not applicable" without words of the ticket means that this kind of work does not owe it. */
    List<Row> rows(Judgement judgement, Language language) {
        return judgement.items().entrySet().stream()
                .filter(entry -> !entry.getValue().state().equals("na")
                        || !entry.getValue().evidence().isBlank())
                .map(entry -> row(entry.getKey(), entry.getValue(), language))
                .toList();
    }

    private Row row(String id, Judgement.Item judged, Language language) {
        boolean adviceOnly = judged.lacksAnswer() && !judged.owesAnswer();
        return new Row(
                id,
                checklists.texts(Item.valueOf(id), language.code()),
                adviceOnly ? "advice-only" : judged.state(),
                judged.evidence(),
                Why.read(judged.where()).in(language.code()),
                judged.why());
    }

    /** Those that tickets here are judged by. */
    List<Item> known() {
        return checklists.known();
    }

    /** The item's name for a list. */
    String name(String id, Language language) {
        return checklists.texts(Item.valueOf(id), language.code()).name();
    }

    List<Called> sources(Judgement judgement) {
        return judgement.sources().stream().map(this::called).toList();
    }

    /** @param address of its entry in the library; null where the library has none any more */
    public record Help(
            String kind,
            String title,
            String note,
            String why,
            @Nullable String address) {}

    /** Customers, partners, decisions and words that help the receiver. */
    List<Help> helps(Judgement judgement) {
        return judgement.context().stream()
                .map(hit -> new Help(hit.kind(), hit.title(), hit.note(), hit.why(), address(hit)))
                .toList();
    }

    private @Nullable String address(Judgement.Context hit) {
        return library.profiles().stream()
                .filter(profile ->
                        profile.kind().equals(hit.kind()) && profile.id().equals(hit.id()))
                .findFirst()
                .map(profile -> Shelf.address(profile.kind(), profile.id()))
                .orElse(null);
    }

    private Called called(Judgement.Source called) {
        Source entry = library.source(called.id());
        return new Called(
                called.id(),
                entry == null ? called.id() : entry.title(),
                entry == null ? "" : entry.why(),
                called.why(),
                called.answered(),
                called.note(),
                called.effective(),
                entry == null ? null : WebAddress.of(entry.url()),
                entry != null);
    }

    /** What was found in the description, by item. */
    static Map<String, String> evidence(Judgement judgement) {
        Map<String, String> found = new LinkedHashMap<>();
        judgement.items().forEach((id, item) -> {
            boolean here = item.where().isBlank()
                    || item.where().startsWith("description")
                    || item.where().startsWith("summary");
            if (here && !item.evidence().isBlank() && !Objects.equals(item.state(), "missing")) {
                found.put(id, item.evidence());
            }
        });
        return found;
    }

    /** The items that look answered, and are not. */
    static Set<String> hollow(Judgement judgement) {
        return judgement.items().entrySet().stream()
                .filter(entry -> entry.getValue().state().equals("hollow"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
