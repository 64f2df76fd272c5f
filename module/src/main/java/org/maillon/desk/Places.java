package org.maillon.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.ErasePerson;
import org.maillon.editorial.Erasure;
import org.maillon.language.Messages;

/**
 * Where something of a person stands, page by page, in words.
 *
 * @param id of the page; nothing for what belongs to no page
 * @param name of the page, or what stands for it
 * @param lines each kind of place with how many there are
 */
public record Places(Optional<UUID> id, String name, List<String> lines) {

    static List<Places> of(ErasePerson.Found found, Messages messages) {
        Map<Optional<UUID>, List<String>> pages = new LinkedHashMap<>();
        for (Erasure.Standing standing : found.places()) {
            Optional<UUID> page = standing.partner().filter(found.names()::containsKey);
            String key = "erasure.place." + standing.place();
            String place =
                    messages.has(key) ? messages.say(key) : messages.say("erasure.place.other", standing.place());
            pages.computeIfAbsent(page, any -> new ArrayList<>())
                    .add(place + " – " + messages.say("erasure.found.count", standing.count()));
        }
        List<Places> all = new ArrayList<>();
        pages.forEach((id, lines) -> all.add(new Places(
                id,
                id.map(page -> found.names().getOrDefault(page, ""))
                        .orElseGet(() -> messages.say("erasure.found.elsewhere")),
                List.copyOf(lines))));
        all.sort(Comparator.comparing((Places places) -> places.id().isEmpty()));
        return List.copyOf(all);
    }
}
