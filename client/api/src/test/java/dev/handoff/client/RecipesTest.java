package dev.handoff.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RecipesTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_recipe_of_the_page_compiles() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs/client.md"))) {
            root = root.getParent();
        }
        String page = Files.readString(root.resolve("docs/client.md"));
        String recipes =
                flat(Files.readString(root.resolve("client/api/src/test/java/dev/handoff/client/Recipes.java")));
        Matcher block = BLOCK.matcher(page);
        int count = 0;
        while (block.find()) {
            count++;
            assertThat(recipes).contains(flat(block.group(1)));
        }
        assertThat(count).isEqualTo(8);
    }

    /** Line breaks are the formatter's. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
