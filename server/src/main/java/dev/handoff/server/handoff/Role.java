package dev.handoff.server.handoff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who somebody is to one hand-off. */
public sealed interface Role {

    /** As written in the settings: {@code sending-site}, {@code group:product-leads}, {@code role:Administrators}. */
    String word();

    /** Roles that need no name. */
    enum Plain implements Role {
        ANYBODY,
        REPORTER,
        ASSIGNEE,
        SENDING_SITE,
        RECEIVING_SITE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Members of a group of the tracker. */
    record Group(String name) implements Role {
        @Override
        public String word() {
            return "group:" + name;
        }
    }

    /** Those who hold a project role. */
    record ProjectRole(String name) implements Role {
        @Override
        public String word() {
            return "role:" + name;
        }
    }

    /** @return null for a word that is no role */
    static @Nullable Role of(String word) {
        String text = word.strip();
        if (text.regionMatches(true, 0, "group:", 0, 6) && text.length() > 6) {
            return new Group(text.substring(6).strip());
        }
        if (text.regionMatches(true, 0, "role:", 0, 5) && text.length() > 5) {
            return new ProjectRole(text.substring(5).strip());
        }
        for (Plain role : Plain.values()) {
            if (role.word().equalsIgnoreCase(text.replace(' ', '-'))) {
                return role;
            }
        }
        return null;
    }
}
