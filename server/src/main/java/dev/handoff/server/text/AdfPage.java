package dev.handoff.server.text;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What has been read of an ADF document: turns entered and left nodes into blocks. */
final class AdfPage {

    private final Draft draft = new Draft();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private final List<Tick> items = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private List<Link> links = new ArrayList<>();
    private int strong;
    private int quotes;
    private int tables;
    private int headers;

    void enter(String type, JsonObject attributes) {
        switch (type) {
            case "bulletList", "taskList", "decisionList" -> openList(false);
            case "orderedList" -> openList(true);
            case "listItem", "decisionItem" -> openItem(Tick.NONE);
            case "taskItem", "blockTaskItem" ->
                openItem(AdfReader.text(attributes, "state").equals("DONE") ? Tick.DONE : Tick.OPEN);
            case "blockquote" -> quotes++;
            case "table" -> openTable();
            case "tableHeader" -> headers++;
            case "expand", "nestedExpand" -> expand(AdfReader.text(attributes, "title"));
            case "blockCard", "embedCard" -> card(AdfReader.text(attributes, "url"));
            case "media" -> attachment(attributes);
            default -> {}
        }
    }

    void exit(String type, JsonObject attributes) {
        switch (type) {
            case "heading" -> heading(AdfReader.text(attributes, "level"));
            case "codeBlock" -> code();
            case "bulletList", "taskList", "decisionList", "orderedList" -> lists.poll();
            case "listItem", "decisionItem", "taskItem", "blockTaskItem" -> closeItem();
            case "blockquote" -> quotes--;
            case "tableCell", "tableHeader" -> closeCell();
            case "tableRow" -> closeRow();
            case "table" -> tables--;
            case "paragraph", "blockCard", "embedCard", "mediaSingle", "mediaGroup", "caption", "panel", "doc" ->
                flush();
            default -> {}
        }
    }

    void write(String text) {
        line.append(text);
    }

    void run(String text, boolean bold, String url) {
        line.append(text);
        strong += bold ? text.strip().length() : 0;
        if (!url.isEmpty()) {
            links.add(new Link(url, text.strip()));
        } else if (text.contains("http")) {
            Inline inline = Inline.of(text);
            links.addAll(inline.links());
        }
    }

    void card(String url) {
        if (!url.isEmpty()) {
            links.add(new Link(url, url));
            line.append(url);
        }
    }

    void attachment(JsonObject attributes) {
        String name = AdfReader.text(attributes, "alt");
        links.add(Link.attachment(name.isEmpty() ? AdfReader.text(attributes, "id") : name));
    }

    static String date(String milliseconds) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(milliseconds))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (NumberFormatException | DateTimeException e) {
            return milliseconds;
        }
    }

    Document document() {
        flush();
        return draft.document();
    }

    private void openList(boolean ordered) {
        flush();
        lists.push(ordered);
    }

    private void openItem(Tick tick) {
        flush();
        items.add(tick);
    }

    private void closeItem() {
        if (items.isEmpty()) {
            return;
        }
        if (tables == 0 && (line.length() > 0 || items.get(items.size() - 1) != Tick.NONE)) {
            flush();
        }
        items.remove(items.size() - 1);
    }

    private void openTable() {
        flush();
        tables++;
    }

    private void expand(String title) {
        flush();
        if (!title.isBlank()) {
            draft.heading(6, title);
        }
    }

    private void heading(String level) {
        int depth = level.length() == 1 && Character.isDigit(level.charAt(0)) ? level.charAt(0) - '0' : 3;
        String text = take();
        if (tables > 0) {
            line.append(text).append('\n');
        } else if (!text.isBlank()) {
            draft.heading(depth, text);
        }
    }

    private void code() {
        String text = take();
        draft.add(new Block.Code(text));
    }

    private void closeCell() {
        cells.add(take());
    }

    private void closeRow() {
        draft.add(new Block.TableRow(cells, takeLinks(), headers == cells.size()));
        cells.clear();
        headers = 0;
    }

    private void flush() {
        if (tables > 0) {
            line.append('\n');
            return;
        }
        boolean bold = strong > 0 && strong >= line.toString().strip().length() - 1;
        String text = take();
        if (quotes > 0) {
            draft.add(new Block.Quote(text, takeLinks()));
        } else if (!items.isEmpty()) {
            item(text);
        } else if (bold && Inline.isHeadingLike(text) && links.isEmpty()) {
            draft.heading(7, text);
        } else {
            paragraph(text, takeLinks());
        }
    }

    /** People paste lists and headings of other markups into a paragraph; each line then stands for itself. */
    private void paragraph(String text, List<Link> all) {
        List<String> pieces = text.lines().filter(piece -> !piece.isBlank()).toList();
        if (pieces.stream().noneMatch(AdfPage::isMarked)) {
            draft.add(new Block.Paragraph(text, all));
            return;
        }
        for (String piece : pieces) {
            List<Link> mine =
                    all.stream().filter(link -> piece.contains(link.text())).toList();
            Marker marker = Marker.of(piece, false);
            switch (marker.kind()) {
                case ITEM ->
                    draft.add(new Block.ListItem(marker.rest(), mine, marker.level(), marker.ordered(), marker.tick()));
                case HEADING -> draft.heading(marker.level(), marker.rest());
                case QUOTE -> draft.add(new Block.Quote(marker.rest(), mine));
                default -> draft.add(new Block.Paragraph(piece, mine));
            }
        }
    }

    private static boolean isMarked(String piece) {
        Marker.Kind kind = Marker.of(piece, false).kind();
        return kind == Marker.Kind.ITEM || kind == Marker.Kind.HEADING || kind == Marker.Kind.QUOTE;
    }

    private void item(String text) {
        Tick tick = items.get(items.size() - 1);
        if (!text.isBlank() || !links.isEmpty()) {
            boolean ordered = Boolean.TRUE.equals(lists.peek());
            draft.add(new Block.ListItem(text, takeLinks(), items.size(), ordered, tick));
            items.set(items.size() - 1, Tick.NONE);
        } else if (tick != Tick.NONE && items.size() == lists.size()) {
            items.set(items.size() - 1, tick);
        }
    }

    private String take() {
        String text = line.toString().strip();
        line.setLength(0);
        strong = 0;
        return text;
    }

    private List<Link> takeLinks() {
        List<Link> taken = links;
        links = new ArrayList<>();
        return taken;
    }
}
