package org.maillon.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A partner as the public reads it, made by a publication and by nothing else.
 *
 * @param id the partner
 * @param revision number of the revision that went live
 * @param publishedAt when it did
 * @param document what the public reads
 * @param name the name alone, for sorting and listing
 * @param acronym the acronym, if there is one
 * @param updatedOn the day shown as "Mis à jour le"
 * @param year year of the newest support, if one is given
 * @param terms codes of the terms carried, by vocabulary
 * @param searchText every public word once, plainly written, for simple search
 * @param expiresAt when it leaves the public by itself, if it does
 * @param widgetVisible whether widgets may show it
 */
public record PublishedPartner(
        UUID id,
        int revision,
        Instant publishedAt,
        PublicDocument document,
        String name,
        Optional<String> acronym,
        LocalDate updatedOn,
        OptionalInt year,
        Map<String, List<String>> terms,
        String searchText,
        Optional<Instant> expiresAt,
        boolean widgetVisible) {}
