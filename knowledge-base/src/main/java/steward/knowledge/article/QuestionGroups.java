package steward.knowledge.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.knowledge.index.Embeddings;

/** Puts questions together that ask for the same, so that one answer serves them all. */
@Component
public class QuestionGroups {

    // Looser than for answering: a person reads the group before anything is answered.
    private static final double ALIKE_CHINESE = 0.88;

    private static final double ALIKE_ENGLISH = 0.9;

    private final Embeddings embeddings;

    QuestionGroups(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * Each question joins the group whose first question is nearest, if it is near
     * enough, and starts a group otherwise. Without models only the same words are near.
     * @param questions in the order in which they become first questions
     * @return the largest group first
     */
    public List<List<AskedQuestion>> of(List<AskedQuestion> questions) {
        var groups = new ArrayList<Group>();
        for (var question : questions) {
            var read = read(question);
            nearest(groups, read).ifPresentOrElse(group -> group.members.add(question),
                    () -> groups.add(new Group(read, new ArrayList<>(List.of(question)))));
        }
        return groups.stream()
            .map(Group::members)
            .sorted(Comparator.<List<AskedQuestion>>comparingInt(List::size).reversed())
            .map(List::copyOf)
            .toList();
    }

    private record Group(Read first, List<AskedQuestion> members) {
    }

    private record Read(boolean chinese, String folded, float @Nullable [] meaning) {

        double likeness(Read other) {
            if (chinese != other.chinese) {
                return 0;
            }
            if (folded.equals(other.folded)) {
                return 1;
            }
            return meaning == null || other.meaning == null ? 0 : Likeness.of(meaning, other.meaning);
        }

        boolean isAlike(Read other) {
            return likeness(other) >= (chinese ? ALIKE_CHINESE : ALIKE_ENGLISH);
        }

    }

    private static Optional<Group> nearest(List<Group> groups, Read read) {
        return groups.stream()
            .filter(group -> group.first.isAlike(read))
            .max(Comparator.comparingDouble(group -> group.first.likeness(read)));
    }

    private Read read(AskedQuestion question) {
        var folded = AskedText.folded(question.text());
        var meaning = embeddings.ready(question.language()) ? embeddings.embed(question.language(), folded) : null;
        return new Read(question.language().isChinese(), folded, meaning);
    }

}
