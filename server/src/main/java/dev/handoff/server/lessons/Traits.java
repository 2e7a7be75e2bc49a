package dev.handoff.server.lessons;

import dev.handoff.server.text.Terms;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;

/** What of a text is weighed: its stems, each with the one before it, and its figures and signs. */
final class Traits {

    static final String BEGIN = "^";
    static final String END = "$";
    private static final String[] SIGNS = {"#arrow", "#equals", "#quote", "#question", "#semicolon", "#cells"};
    private static final int SHORT = 4;
    private static final int LONG = 14;

    private Traits() {}

    /** Told of every trait. */
    interface Sink {

        /**
         * A stem, which follows the one told before it or {@link #BEGIN}.
         *
         * @param sign that the word is, such as {@code #number}; blank where it is a word of letters
         * @param index of the word
         */
        void stem(Terms word, String sign, int index);

        /** The end of the text. */
        void end();

        void sign(String sign);
    }

    /** @param sentence the whole text when negative */
    static void of(Words words, int sentence, Sink sink) {
        int count = 0;
        int from = -1;
        int to = 0;
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            if (sentence >= 0 && token.sentence() != sentence) {
                continue;
            }
            sink.stem(token.terms(), sign(token.shape()), i);
            count++;
            from = from < 0 ? token.start() : from;
            to = i + 1 < words.size() ? words.get(i + 1).start() : words.text().length();
        }
        sink.end();
        sink.sign(count <= SHORT ? "#short" : count >= LONG ? "#long" : "#middling");
        signs(
                words.text(),
                Math.max(0, sentence < 0 ? 0 : from),
                sentence < 0 ? words.text().length() : to,
                sink);
    }

    private static void signs(String text, int from, int to, Sink sink) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            seen |= isLetter(c)
                    ? 0
                    : switch (c) {
                        case '→' -> 1;
                        case '>' -> i > from && "-=".indexOf(text.charAt(i - 1)) >= 0 ? 1 : 0;
                        case '=' -> 2;
                        case '"', '“', '„' -> 4;
                        case '?' -> 8;
                        case ';' -> 16;
                        case '|' -> 32;
                        default -> 0;
                    };
        }
        for (int i = 0; seen != 0 && i < SIGNS.length; i++) {
            if ((seen & (1 << i)) != 0) {
                sink.sign(SIGNS[i]);
            }
        }
    }

    /** Most of a text is, and no sign. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || c == ' ';
    }

    /** How the files name a word. */
    static String name(Terms word, String sign) {
        return sign.isEmpty() ? word.rough() : sign;
    }

    private static String sign(Token.Shape shape) {
        return switch (shape) {
            case NUMBER -> "#number";
            case MONEY -> "#money";
            case PERCENT -> "#percent";
            case URL -> "#url";
            case ID -> "#id";
            case CODE -> "#code";
            default -> "";
        };
    }
}
