package dev.handoff.server.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Ends a request for a page with another page, which says what is the matter. */
final class PageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String why;

    /** @param why {@code problem.<why>} of the texts, a heading, and {@code problem.<why>.more} */
    PageProblem(int status, String why) {
        super(why);
        this.status = status;
        this.why = why;
    }

    static PageProblem notFound(String why) {
        return new PageProblem(404, why);
    }

    /** The page itself is made by {@link FriendlyProblems}. */
    static final class Answers implements ExceptionMapper<PageProblem> {

        @Override
        public Response toResponse(PageProblem problem) {
            return Response.status(problem.status)
                    .header(FriendlyProblems.WHY, problem.why)
                    .build();
        }
    }
}
