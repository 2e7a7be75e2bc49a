package dev.handoff.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Heard.Mistaken;
import dev.handoff.server.handoff.Heard.Understood;
import dev.handoff.server.handoff.Heard.Why;
import dev.handoff.server.ticket.Body;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {

    private static final CommandReader READER = new CommandReader(Checklists.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/handoff accept We cap the price.",
                "/Handoff Accept We cap the price.",
                "/HANDOFF ACCEPT: We cap the price.",
                "/handoff: accept - We cap the price.",
                "@handoff accept We cap the price.",
                "@Handoff, accepted: We cap the price.",
                "[~handoff] accept We cap the price.",
                "/hand-off accept We cap the price.",
                "/ handoff accept We cap the price.",
                "  /handoff   accept   We cap the price.",
                "* /handoff accept We cap the price.",
                "*/handoff accept* We cap the price.",
                "`/handoff accept` We cap the price.",
                "h3. /handoff accept We cap the price.",
                "/handoff akceptuję We cap the price.",
                "/handoff AKCEPTUJE: We cap the price.",
                "/handoff przyjmuje We cap the price."
            })
    void acceptance_is_understood_in_any_form(String comment) {
        assertThat(commands(comment)).containsExactly(new Command.Accept("We cap the price."));
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, CONFIRM",
        "potwierdzam, CONFIRM",
        "recheck, RECHECK",
        "re-check, RECHECK",
        "sprawdź, RECHECK",
        "sprawdz ponownie, RECHECK",
        "mute, MUTE",
        "wycisz, MUTE",
        "unmute, UNMUTE",
        "włącz, UNMUTE",
        "wlacz, UNMUTE",
        "help, HELP",
        "pomoc, HELP",
        "accept, ACCEPT"
    })
    void a_word_alone_is_enough(String word, Command.Kind kind) {
        assertThat(commands("/handoff " + word)).extracting(Command::kind).containsExactly(kind);
        assertThat(commands("/handoff " + word + ".")).extracting(Command::kind).containsExactly(kind);
    }

    @Test
    void every_command_with_a_text() {
        assertThat(commands("/handoff ask HARM Who is hurt?"))
                .containsExactly(new Command.Ask(Item.HARM, "Who is hurt?"));
        assertThat(commands("/handoff answer WHO: renewing drivers"))
                .containsExactly(new Command.AnswerItem(Item.WHO, "renewing drivers"));
        assertThat(commands("/handoff na REGULATION because only logs move"))
                .containsExactly(new Command.NotApplicable(Item.REGULATION, "only logs move"));
        assertThat(commands("/handoff n/a REGULATION - since only logs move"))
                .containsExactly(new Command.NotApplicable(Item.REGULATION, "only logs move"));
        assertThat(commands("/handoff waive EVIDENCE: because the board decided on 3 May"))
                .containsExactly(new Command.Waive(Item.EVIDENCE, "the board decided on 3 May"));
        assertThat(commands("/handoff return because the epic was dropped"))
                .containsExactly(new Command.Return("the epic was dropped"));
        assertThat(commands("/handoff correct it is the net premium"))
                .containsExactly(new Command.Correct("it is the net premium"));
        assertThat(commands("/handoff wrong HARM")).containsExactly(new Command.Wrong(Item.HARM, ""));
        assertThat(commands("/handoff wrong HARM it is in the second line"))
                .containsExactly(new Command.Wrong(Item.HARM, "it is in the second line"));
    }

    @Test
    void every_command_with_a_text_in_polish() {
        assertThat(commands("/handoff pytanie SZKODA: kogo to dotknie?"))
                .containsExactly(new Command.Ask(Item.HARM, "kogo to dotknie?"));
        assertThat(commands("/handoff pytam szkoda kogo to dotknie?"))
                .containsExactly(new Command.Ask(Item.HARM, "kogo to dotknie?"));
        assertThat(commands("/handoff odpowiedz Kto: klienci Castlegate"))
                .containsExactly(new Command.AnswerItem(Item.WHO, "klienci Castlegate"));
        assertThat(commands("/handoff nie dotyczy przepisy, ponieważ przenosimy tylko logi"))
                .containsExactly(new Command.NotApplicable(Item.REGULATION, "przenosimy tylko logi"));
        assertThat(commands("/handoff zwalniam dowod bo zdecydował zarząd"))
                .containsExactly(new Command.Waive(Item.EVIDENCE, "zdecydował zarząd"));
        assertThat(commands("/handoff zwracam, bo brakuje wartości składki"))
                .containsExactly(new Command.Return("brakuje wartości składki"));
        assertThat(commands("/handoff poprawiam: chodzi o składkę netto"))
                .containsExactly(new Command.Correct("chodzi o składkę netto"));
        assertThat(commands("/handoff bledne kryteria odbioru"))
                .containsExactly(new Command.Wrong(Item.ACCEPTANCE, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "ifthen, IFTHEN",
        "If/then:, IFTHEN",
        "jeśli / to, IFTHEN",
        "read-back, READBACK",
        "partner or channel, PARTNER",
        "partner lub kanal, PARTNER",
        "kryteria odbioru, ACCEPTANCE",
        "acceptance criteria:, ACCEPTANCE",
        "acceptence, ACCEPTANCE",
        "regulaton, REGULATION",
        "reg, REGULATION",
        "HRAM, HARM",
        "outcom, OUTCOME",
        "przpisy, REGULATION",
        "parter, PARTNER",
        "who is affected:, WHO"
    })
    void an_item_is_known_by_id_by_name_and_when_misspelt(String named, Item item) {
        assertThat(commands("/handoff ask " + named + " is it yes or no?"))
                .containsExactly(new Command.Ask(item, "is it yes or no?"));
    }

    @Test
    void several_commands_in_one_comment() {
        String comment = """
                Thanks Anna, some answers:
                /handoff answer WHO renewing drivers
                of Castlegate
                /handoff na REGULATION because only logs move

                /handoff confirm
                """;

        assertThat(commands(comment))
                .containsExactly(
                        new Command.AnswerItem(Item.WHO, "renewing drivers\nof Castlegate"),
                        new Command.NotApplicable(Item.REGULATION, "only logs move"),
                        new Command.Confirm());
        assertThat(READER.read(new Body.Text(comment)))
                .extracting(heard -> heard.place().number())
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_read_back_may_have_paragraphs_and_lists() {
        String comment = """
                /handoff accept

                We cap the renewal price.

                * for Castlegate
                * from May
                """;

        assertThat(commands(comment))
                .containsExactly(new Command.Accept("We cap the renewal price.\n\nfor Castlegate\nfrom May"));
    }

    @Test
    void what_is_quoted_or_code_speaks_to_nobody() {
        assertThat(READER.read(new Body.Text("> /handoff accept we cap it\n\nI agree with this.")))
                .isEmpty();
        assertThat(READER.read(new Body.Text("bq. /handoff mute"))).isEmpty();
        assertThat(READER.read(new Body.Text("{quote}\n/handoff mute\n{quote}")))
                .isEmpty();
        assertThat(READER.read(new Body.Text("{code}\n/handoff mute\n{code}"))).isEmpty();
        assertThat(READER.read(new Body.Text("```\n/handoff mute\n```"))).isEmpty();
        assertThat(READER.read(adf("> /handoff mute"))).isEmpty();
    }

    @Test
    void a_quotation_inside_a_text_is_left_out_of_it() {
        assertThat(commands("/handoff ask HARM You wrote\n\n> nobody is hurt\n\nwho says so?"))
                .containsExactly(new Command.Ask(Item.HARM, "You wrote\n\nwho says so?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Handoff says the harm is missing.",
                "I typed /handoff accept yesterday and nothing happened",
                "Use /handoff accept to accept.",
                "@handoff is rather strict today",
                "@handoff thanks!",
                "@handoff",
                "/handoff is a bot that asks for context",
                "/handoff jest dziś surowy",
                "/handoffs accept",
                "The hand-off was accepted.",
                "handoff accept",
                "See /docs/handoff accept",
                ""
            })
    void talk_about_handoff_is_no_command(String comment) {
        assertThat(READER.read(new Body.Text(comment))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/handoff acept we cap it, /handoff accept",
        "/handoff accpet we cap it, /handoff accept",
        "@handoff acept we cap it, /handoff accept",
        "/handoff approve, /handoff accept",
        "/handoff zatwierdzam, /handoff accept",
        "/handoff potwierdzma, /handoff confirm",
        "/handoff reject it, /handoff return",
        "/handoff wyłącz, /handoff mute",
        "/handoff frobnicate, /handoff help"
    })
    void a_mistyped_command_gets_a_hint_and_does_nothing(String comment, String hint) {
        assertThat(mistakes(comment)).containsExactly(hint);
        assertThat(mistake(comment).why()).isEqualTo(Why.UNKNOWN_COMMAND);
    }

    @Test
    void what_lacks_its_item_text_or_reason_gets_a_hint() {
        assertThat(mistake("/handoff ask when is it due?"))
                .extracting(Mistaken::why, Mistaken::hint, Mistaken::words)
                .containsExactly(Why.NO_ITEM, "/handoff ask HARM ...", "ask when is it due?");
        assertThat(mistake("/handoff answer WHO"))
                .extracting(Mistaken::why, Mistaken::hint)
                .containsExactly(Why.NO_TEXT, "/handoff answer WHO ...");
        assertThat(mistake("/handoff waive HARM because"))
                .extracting(Mistaken::why, Mistaken::hint)
                .containsExactly(Why.NO_REASON, "/handoff waive HARM because ...");
        assertThat(mistake("/handoff return"))
                .extracting(Mistaken::why, Mistaken::hint)
                .containsExactly(Why.NO_REASON, "/handoff return because ...");
        assertThat(mistake("/handoff correct").why()).isEqualTo(Why.NO_TEXT);
    }

    @Test
    void our_name_alone_asks_for_help() {
        assertThat(commands("/handoff")).containsExactly(new Command.Help());
    }

    @Test
    void the_cloud_editor_s_mention_is_a_command() {
        Body mention = new Body.Adf(JsonParser.parseString("""
                        {"type":"doc","version":1,"content":[{"type":"paragraph","content":[
                          {"type":"mention","attrs":{"id":"5b10","text":"@Handoff"}},
                          {"type":"text","text":" accept We cap the price."},
                          {"type":"hardBreak"},
                          {"type":"text","text":"From May."}]}]}
                        """).getAsJsonObject());

        assertThat(commands(mention)).containsExactly(new Command.Accept("We cap the price.\nFrom May."));
    }

    @Test
    void letters_made_of_two_signs_are_read_as_one() {
        assertThat(commands("/handoff akceptuje\u0328 We cap the price."))
                .containsExactly(new Command.Accept("We cap the price."));
    }

    @Test
    void a_sign_that_no_database_takes_is_left_out() {
        assertThat(commands("/handoff return because the\0figures are missing"))
                .containsExactly(new Command.Return("the figures are missing"));
    }

    @Test
    void the_same_command_in_another_form_is_no_new_one() {
        assertThat(fingerprint("/handoff accept We cap the price."))
                .isEqualTo(fingerprint("Hello.\n\n@Handoff  AKCEPTUJE:  We cap\tthe price. "))
                .isNotEqualTo(fingerprint("/handoff accept We cap the net price."));
    }

    @Test
    void hostile_comments_take_no_time_to_speak_of() {
        String comment = "/handoff ask " + "x".repeat(30_000) + "\n" + "/handoff ".repeat(3_000);

        assertThat(READER.read(new Body.Text(comment))).isNotEmpty();
    }

    private static String fingerprint(String comment) {
        return ((Understood) READER.read(new Body.Text(comment)).get(0)).fingerprint();
    }

    private static List<Command> commands(String comment) {
        return commands(new Body.Text(comment));
    }

    private static List<Command> commands(Body comment) {
        return READER.read(comment).stream()
                .map(heard -> ((Understood) heard).command())
                .toList();
    }

    private static List<String> mistakes(String comment) {
        return READER.read(new Body.Text(comment)).stream()
                .map(heard -> ((Mistaken) heard).hint())
                .toList();
    }

    private static Mistaken mistake(String comment) {
        return (Mistaken) READER.read(new Body.Text(comment)).get(0);
    }

    private static Body adf(String text) {
        return new Body.Adf(
                JsonParser.parseString("{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\","
                                + "\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}]}")
                        .getAsJsonObject());
    }
}
