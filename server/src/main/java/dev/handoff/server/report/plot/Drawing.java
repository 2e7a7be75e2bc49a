package dev.handoff.server.report.plot;

import java.util.List;

/**
 * @param id unique on its page
 * @param title what is drawn
 * @param description what can be seen, in words, for those who cannot
 */
public record Drawing(String id, String title, String description, double width, double height, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }
}
