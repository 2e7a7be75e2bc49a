package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.Contacts;
import dev.handoff.server.handoff.Contacts.Absence;
import dev.handoff.server.handoff.Contacts.Contact;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.ReadBackRules;
import dev.handoff.server.handoff.Rights;
import dev.handoff.server.handoff.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code handoff}: how a hand-off goes from one site to the other, and who may do what. */
public final class HandoffSection {

    private static final List<String> ROLES =
            List.of("anybody", "reporter", "assignee", "sending-site", "receiving-site", "group:NAME", "role:NAME");

    @JsonProperty
    private int readBackWords = ReadBackRules.usual().leastWords();

    @JsonProperty
    private Map<String, List<String>> rights = usualRights();

    @JsonProperty
    private Map<String, ContactEntry> owners = Map.of();

    @JsonProperty
    private List<ContactEntry> deputies = List.of();

    @JsonProperty
    private List<AbsenceEntry> absences = List.of();

    @JsonProperty
    private QuestionEntry questions = new QuestionEntry();

    /** @param sites ids of the sites there are */
    public LoopSettings settings(Collection<String> sites) {
        ReadBackRules usual = ReadBackRules.usual();
        return new LoopSettings(
                rights(),
                new ReadBackRules(Values.atLeast("handoff.readBackWords", readBackWords, 1), usual.mostCopied()),
                contacts(sites),
                questions.rules("handoff.questions"));
    }

    /** Does a right depend on people's groups, so that they have to be read? */
    public boolean namesGroups() {
        return rights.values().stream().flatMap(List::stream).map(Role::of).anyMatch(HandoffSection::needsGroups);
    }

    private static boolean needsGroups(@Nullable Role role) {
        return role instanceof Role.Group || role instanceof Role.ProjectRole;
    }

    /** Everybody may say that we are wrong: that is no right to be given. */
    private static Stream<Command.Kind> commands() {
        return Arrays.stream(Command.Kind.values()).filter(kind -> kind != Command.Kind.WRONG);
    }

    private static Map<String, List<String>> usualRights() {
        Map<Command.Kind, List<Role>> usual = Rights.usual();
        Map<String, List<String>> words = new LinkedHashMap<>();
        commands()
                .forEach(kind -> words.put(
                        kind.word(),
                        usual.getOrDefault(kind, List.of()).stream()
                                .map(Role::word)
                                .toList()));
        return words;
    }

    private Map<Command.Kind, List<Role>> rights() {
        List<String> valid = commands().map(Command.Kind::word).toList();
        Map<Command.Kind, List<Role>> byCommand = new EnumMap<>(Command.Kind.class);
        rights.forEach((name, words) -> {
            String command = Values.oneOf("handoff.rights", name, valid);
            byCommand.put(
                    Command.Kind.valueOf(command.toUpperCase(Locale.ROOT)),
                    words.stream()
                            .map(word -> role("handoff.rights." + command, word))
                            .toList());
        });
        return byCommand;
    }

    private static Role role(String key, String word) {
        Role role = Role.of(word);
        if (role == null) {
            throw SettingsException.notOneOf(key, word, ROLES);
        }
        return role;
    }

    private Contacts contacts(Collection<String> sites) {
        Map<Item, Contact> byItem = new EnumMap<>(Item.class);
        List<String> items = Arrays.stream(Item.values()).map(Item::name).toList();
        owners.forEach((name, entry) -> byItem.put(
                Item.valueOf(Values.oneOf("handoff.owners", name, items)),
                entry.contact("handoff.owners." + name, sites)));
        Map<String, Contact> byPerson = new LinkedHashMap<>();
        for (int i = 0; i < deputies.size(); i++) {
            String key = "handoff.deputies[" + i + "]";
            byPerson.put(deputies.get(i).standsInFor(key), deputies.get(i).contact(key, sites));
        }
        List<Absence> away = new ArrayList<>();
        for (int i = 0; i < absences.size(); i++) {
            away.add(absences.get(i).absence("handoff.absences[" + i + "]"));
        }
        return new Contacts(byItem, byPerson, away);
    }
}
