package steward.bot.channel.webchat;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.site.Sites;

/** Whoever opens the hub without a path meets the chat of its first property. */
@RestController
class HomeController {

    private final Sites sites;

    HomeController(Sites sites) {
        this.sites = sites;
    }

    @GetMapping("/")
    ResponseEntity<Void> home() {
        var first = sites.all().getFirst();
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/chat/" + first.id())).build();
    }

}
