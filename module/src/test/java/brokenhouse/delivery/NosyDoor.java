package brokenhouse.delivery;

import brokenhouse.editorial.Partners;
import brokenhouse.embed.OtherDoor;
import brokenhouse.partner.PublishedPartner;
import brokenhouse.store.BackRoom;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.template.Template;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Rules 3, 4, 5, 6, 8 and 10: a public door that sees drafts, opens everything, and does it all itself. */
public class NosyDoor {
    Partners partners;
    BackRoom room;
    OtherDoor door;
    ObjectMapper json;
    Template html;

    /** Does what only a publication and an action may. */
    @Transactional
    public Instant publish() {
        partners.add(new PublishedPartner("nobody approved this"));
        return Instant.now();
    }
}
