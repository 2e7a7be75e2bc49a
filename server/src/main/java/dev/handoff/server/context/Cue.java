package dev.handoff.server.context;

/** Words by which the form of a text is told, compared letter by letter; named in the lexicon in lower case. */
enum Cue {
    /** "As a": opens a user story. */
    STORY_ROLE,
    /** "I want". */
    STORY_WISH,
    /** "so that", "because": what a wish is good for. */
    STORY_BENEFIT,
    /** What holds a word of {@link #STORY_BENEFIT} and gives no reason: "and so on", "so far". */
    STORY_NO_REASON,
    /** What may stand before {@link #SCREEN} in a benefit that is none. */
    SO,
    WILL,
    SCREEN,
    SCREEN_DOES,
    STEP_GIVEN,
    STEP_WHEN,
    STEP_THEN,
    STEP_AND,
    SCENARIO,
    FEATURE,
    AND,
    /** Between two people of whom either may decide. */
    EITHER,
    /** Beside {@link #AND} and {@link #EITHER}, what joins two deciders. */
    NAME_JOIN,
    /** After "Penfro's": somebody of theirs, who is not named. */
    OFFICE,
    /** The writer, who decides: "me". */
    SELF,
    /** What opens a step of work as well as a criterion: "send". */
    WORK_TOO,
    /** "Free: colours. Not free: prices." */
    NOT_FREE,
    /** Before the name of whom the ticket speaks to: "Ty, Anna". */
    ADDRESSED,
    /** Two deciders who must agree: "together". */
    JOINTLY,
    /** In the head of a table: it tells of a measure, not of cases. */
    MEASURE_HEAD,
    /** Over a column of a table of cases: what comes out today. */
    CASE_NOW,
    /** Over a column of a table of cases: what is to come out. */
    CASE_WANTED,
    /** "Nobody answers by ten?" opens a question that the next sentence answers. */
    NONE_ASKED,
    /** What opens a prompt: "describe", "which". */
    PROMPT,
    ORDER,
    PLEASE,
    RANGE_FROM,
    RANGE_TO,
    RANGE_ABOUT,
    PLURAL_ENDING,
    /** "/handoff wrong HARM": takes a question off a ticket. */
    WRONG,
    /** What may stand before {@link #WRONG}. */
    WRONG_LEAD,
    WRONG_BECAUSE,
    /** "I want to", before {@link #CHORE_DEED}: a story about the team's own work. */
    CHORE_WISH,
    /** Between the wish and the deed. */
    CHORE_LINK,
    CHORE_DEED,
    /** Any part of the name of an issue type. */
    SPIKE_TYPE,
    SPIKE_LABEL,
    DEFECT_TYPE
}
