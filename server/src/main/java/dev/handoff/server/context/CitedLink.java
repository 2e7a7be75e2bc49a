package dev.handoff.server.context;

/**
 * A link that stands where an answer was found.
 *
 * @param url as written on the ticket
 */
public record CitedLink(String url, LinkVerdict verdict) {

    private static final int LONGEST = 80;

    /** The address for people: without its scheme, and cut where it runs long. */
    public String shown() {
        String bare = url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST - 1) + "…";
    }
}
