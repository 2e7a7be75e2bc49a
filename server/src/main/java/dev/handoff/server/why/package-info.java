/**
 * Why something was judged so: a sentence with places for words, told in the reader's language.
 * May use nothing but the JDK and Gson.
 * Must not know tickets, items or who reads.
 */
@NullMarked
package dev.handoff.server.why;

import org.jspecify.annotations.NullMarked;
