package dev.handoff.server.advice;

import dev.handoff.server.context.Item;

/** Words for items that tell which item and language they are of; three items have real ones. */
final class TestWording implements ItemWording {

    @Override
    public ItemWords words(Item item, String language) {
        boolean polish = language.equals("pl");
        return switch (item) {
            case HARM -> polish ? HARM_PL : HARM_EN;
            case WHO -> polish ? WHO_PL : WHO_EN;
            case REGULATION -> polish ? REGULATION_PL : REGULATION_EN;
            default ->
                new ItemWords(
                        item + " (" + language + ")",
                        "Question about " + item + " in " + language + "?",
                        "Reason for " + item + " in " + language + ".",
                        "Example of " + item + " in " + language + ".");
        };
    }

    private static final ItemWords WHO_EN = new ItemWords(
            "Customer and situation",
            "Which customer, in which situation?",
            "Engineers test the case they can picture.",
            "Private car customers renewing by web who bought through GoCompare, about 41,000 from March to May.");
    private static final ItemWords WHO_PL = new ItemWords(
            "Klient i sytuacja",
            "O którego klienta chodzi i w jakiej sytuacji?",
            "Testuje się ten przypadek, który można sobie wyobrazić.",
            "Klienci indywidualni odnawiający ubezpieczenie auta przez internet, około 41 000 osób od marca do maja.");
    private static final ItemWords HARM_EN = new ItemWords(
            "Harm",
            "Who is hurt, and how, if this is wrong or late?",
            "It decides what is tested first and what wakes somebody up at night.",
            "Renewers over 70 pay £51.70 more than they believe and cannot get it back.");
    private static final ItemWords HARM_PL = new ItemWords(
            "Szkoda",
            "Kto i jak ucierpi, jeśli to będzie błędne albo spóźnione?",
            "Od tego zależy, co testujemy najpierw i co jest powodem do alarmu w nocy.",
            "Osoby po siedemdziesiątce płacą o 51,70 £ więcej, niż myślą, i nie odzyskają tych pieniędzy.");
    private static final ItemWords REGULATION_EN = new ItemWords(
            "Regulation",
            "Which rule applies, whose duty is it, or why none?",
            "Nobody at the other site can guess a UK duty from the screen.",
            "ICOBS 6A: Larkfield's duty, we build the journey; approved as LM-PG-208 on 28 October.");
    private static final ItemWords REGULATION_PL = new ItemWords(
            "Regulacje",
            "Która reguła obowiązuje i czyj to obowiązek albo dlaczego żadna?",
            "Brytyjskiego obowiązku nie da się odgadnąć z ekranu.",
            "ICOBS 6A: obowiązek Larkfield, my budujemy ścieżkę; zatwierdzono jako LM-PG-208 28 października.");
}
