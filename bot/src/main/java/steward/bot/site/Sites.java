package steward.bot.site;

import java.util.List;
import java.util.Optional;

/** The estates the hub serves. */
public interface Sites {

    Optional<Site> find(String id);

    List<Site> all();

}
