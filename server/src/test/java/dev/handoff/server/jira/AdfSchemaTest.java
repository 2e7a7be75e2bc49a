package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdfSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'type':'paragraph','content':[{'type':'text','text':'Hello','marks':[{'type':'strong'}]}]}]",
                "[{'type':'panel','attrs':{'panelType':'note'},'content':[{'type':'paragraph'}]}]",
                "[{'type':'expand','attrs':{'title':'All items'},'content':[{'type':'paragraph'}]}]",
                "[{'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph'}]}]}]",
                "[{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableCell','attrs':{},'content':"
                        + "[{'type':'paragraph'}]}]}]}]"
            })
    void what_jira_accepts_is_valid(String content) {
        AdfSchema.assertValid(document(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'text','text':'text outside a paragraph'}]",
                "[{'type':'paragraph','content':[{'type':'text','text':''}]}]",
                "[{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'blink'}]}]}]",
                "[{'type':'bulletList','content':[{'type':'paragraph'}]}]",
                "[{'type':'panel','attrs':{'panelType':'purple'},'content':[{'type':'paragraph'}]}]",
                "[{'type':'heading','attrs':{'level':7}}]",
                "[{'type':'shout'}]"
            })
    void what_jira_refuses_is_not(String content) {
        assertThat(AdfSchema.violations(document(content))).isNotEmpty();
        assertThatThrownBy(() -> AdfSchema.assertValid(document(content)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not valid ADF");
    }

    private static JsonObject document(String content) {
        return JsonParser.parseString("{'type':'doc','version':1,'content':" + content + "}")
                .getAsJsonObject();
    }
}
