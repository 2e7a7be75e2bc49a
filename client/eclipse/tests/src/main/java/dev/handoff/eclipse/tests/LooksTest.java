package dev.handoff.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handoff.eclipse.HandoffPlugin;
import dev.handoff.eclipse.Settings;
import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** In an Eclipse with the dark theme that speaks Polish. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LooksTest {

    private static final String KEY = "QUO-215";
    private static final String ASK = "Zapytaj o element";

    @BeforeAll
    static void open() throws Exception {
        Settings.token(Elsewhere.setting("engineer"));
        Ui.run(() -> HandoffPlugin.get().getPreferenceStore().setValue(Settings.SERVER, Elsewhere.setting("server")));
        Workbench.project("quotes", KEY);
        Workbench.showView();
        Ui.until("the checklist", () -> Workbench.tree() != null);
    }

    @Test
    @Order(1)
    void words_are_polish() {
        assertTrue(Ui.on(() -> Workbench.tree().getItem(0).getText()).startsWith("Luki ("));
        Workbench.item("Szkoda");
        Ui.shoot("view");
        Workbench.tool("Zapytaj");
        Ui.opened(ASK);
        Ui.shoot("ask");
        Ui.press(ASK, "Cancel");
        Ui.closed(ASK);
    }

    @Test
    @Order(2)
    void every_text_of_the_view_is_light_on_dark() {
        List<String> unreadable = Ui.on(() -> Ui.all(Workbench.view(), Control.class, Control::isVisible).stream()
                .filter(control -> brightness(control.getForeground()) - brightness(control.getBackground()) < 100)
                .map(control -> control + ": " + control.getForeground() + " on " + control.getBackground())
                .toList());

        assertEquals(List.of(), unreadable);
    }

    private static int brightness(Color color) {
        return (color.getRed() * 3 + color.getGreen() * 6 + color.getBlue()) / 10;
    }
}
