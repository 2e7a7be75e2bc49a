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
    private final AdfRun run = new AdfRun();
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private final List<Tick> items = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
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
            case "blockCard", "embedCard" -> run.card(AdfReader.text(attributes, "url"));
            case "media" -> run.attachment(attributes);
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

    AdfRun run() {
        return run;
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
        if (tables == 0 && (!run.isEmpty() || items.get(items.size() - 1) != Tick.NONE)) {
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
        String text = run.take();
        if (tables > 0) {
            run.write(text + "\n");
        } else if (!text.isBlank()) {
            draft.heading(depth, text);
        }
    }

    private void code() {
        String text = run.take();
        draft.add(new Block.Code(text));
    }

    private void closeCell() {
        cells.add(run.take());
    }

    private void closeRow() {
        draft.add(new Block.TableRow(cells, run.takeLinks(), headers == cells.size()));
        cells.clear();
        headers = 0;
    }

    private void flush() {
        if (tables > 0) {
            run.write("\n");
            return;
        }
        boolean bold = run.isBold();
        String text = run.take();
        if (quotes > 0) {
            draft.add(new Block.Quote(text, run.takeLinks()));
        } else if (!items.isEmpty()) {
            item(text);
        } else if (bold && Inline.isHeadingLike(text) && !run.hasLinks()) {
            draft.heading(7, text);
        } else {
            PastedMarkup.add(text, run.takeLinks(), draft);
        }
    }

    private void item(String text) {
        Tick tick = items.get(items.size() - 1);
        if (!text.isBlank() || run.hasLinks()) {
            boolean ordered = Boolean.TRUE.equals(lists.peek());
            draft.add(new Block.ListItem(text, run.takeLinks(), items.size(), ordered, tick));
            items.set(items.size() - 1, Tick.NONE);
        } else if (tick != Tick.NONE && items.size() == lists.size()) {
            items.set(items.size() - 1, tick);
        }
    }
}
