package steward.bot.channel.webchat;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import steward.bot.conversation.Citation;
import steward.bot.conversation.SafetyCard;

/**
 * A message as the public contract has it.
 *
 * @param staffName who wrote it, when a staff member did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(String id, long seq, String from, String kind, String text, List<Citation> citations,
        @Nullable TicketCard ticket, @Nullable SafetyCard safety, @Nullable String staffName, @Nullable String clientId,
        OffsetDateTime at, String language) {
    /** The citations by the section they come from; for the page, not the contract. */
    @JsonIgnore
    public List<Source> sources() {
        return Source.of(citations);
    }

}
