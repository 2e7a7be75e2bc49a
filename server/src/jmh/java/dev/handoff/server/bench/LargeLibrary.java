package dev.handoff.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A library of a thousand sources as a large firm may have it: policies, product terms and partner rules whose triggers begin with
 * the words its tickets are full of. The same in every run.
 */
final class LargeLibrary {

    private static final int SOURCES = 1_000;
    private static final List<String> SUBJECTS = List.of(
            "renewal", "quote", "claim", "policy", "cover", "excess", "discount", "price", "premium", "driver", "vehicle",
            "instalment", "refund", "letter", "document", "insurer", "partner", "broker", "register", "customer", "address",
            "cancellation", "complaint", "mileage", "proof", "question", "value", "telephone", "portal", "card", "flood");
    private static final List<String> MATTERS = List.of(
            "price", "wording", "notice", "rule", "limit", "period", "fee", "letter", "question", "disclosure", "evidence",
            "consent", "record", "rating", "change", "date", "amount", "option", "answer", "statement", "journey", "total");
    private static final List<String> QUALITIES = List.of(
            "annual", "monthly", "minimum", "voluntary", "compulsory", "wrong", "late", "missing", "prefilled", "second", "new",
            "declared", "returned", "signed", "printed", "high", "former");
    private static final List<String> POLISH = List.of(
            "odnowieni*", "zniżk*", "polis*", "szkod*", "klient*", "cen*", "składk*", "kierowc*", "list*", "pism*", "rejestr*",
            "zwrot*", "rat*", "adres*", "limit*", "pytani*", "wartoś*", "dowod*", "telefon*", "umow*");
    private static final List<String> POLISH_MATTERS = List.of(
            "ceny", "umowy", "odnowienia", "szkody", "kierowcy", "zgody", "pisma", "terminu", "kwoty", "adresu", "dopłaty");

    private final Random random = new Random(41);

    private LargeLibrary() {}

    /** Shipped sources count among the thousand. */
    static Path file() throws IOException {
        Path file = Files.createTempFile("large-library", ".yml");
        file.toFile().deleteOnExit();
        LargeLibrary library = new LargeLibrary();
        int own = SOURCES - dev.handoff.server.library.Library.shipped().sources().size();
        String sources = Stream.iterate(1, i -> i + 1).limit(own).map(library::source).collect(Collectors.joining());
        return Files.writeString(file, "sources:\n" + sources);
    }

    private String source(int number) {
        return "  - {id: FIRM-" + number + ", title: Rule " + number + ", url: \"https://firm.example/rules/" + number + "\""
                + (number % 3 == 0 ? ", domain: insurance" : "")
                + ", strong: [" + phrases(3, true) + "], weak: [" + phrases(4, false) + "], pl: [" + polish(2)
                + "], not_when: [" + phrases(1, true) + "], cites: [firm rule " + number + "]}\n";
    }

    private String phrases(int count, boolean longer) {
        return Stream.generate(() -> (longer ? pick(QUALITIES) + " " : "") + pick(SUBJECTS) + " " + pick(MATTERS))
                .limit(count)
                .collect(Collectors.joining(", "));
    }

    private String polish(int count) {
        return Stream.generate(() -> pick(POLISH) + " " + pick(POLISH_MATTERS)).limit(count).collect(Collectors.joining(", "));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
