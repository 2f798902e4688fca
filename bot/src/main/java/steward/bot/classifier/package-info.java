/** Texts as numbers, and linear classifiers learned from labelled ones. */
@NullMarked
package steward.bot.classifier;

import org.jspecify.annotations.NullMarked;
