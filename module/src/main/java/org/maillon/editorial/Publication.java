package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.language.Plainly;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/** The only place where a partner page becomes something the public reads. */
public final class Publication {

    private Publication() {}

    /**
     * What the public will read of the live revision of a partner.
     *
     * @param verifiedOn the day on which somebody last said that it holds
     */
    public static PublishedPartner of(
            Partner partner,
            Revision revision,
            Instant since,
            PartnerType type,
            Showing showing,
            Optional<LocalDate> verifiedOn) {
        Values values = revision.content();
        LocalDate published = since.atZone(PartnerType.ZONE).toLocalDate();
        return new PublishedPartner(
                partner.id(),
                revision.number(),
                since,
                PublicDocument.of(partner.id(), values, type, showing).verified(verifiedOn),
                values.get(PartnerType.NAME).orElse(""),
                values.get(PartnerType.ACRONYM),
                values.get(PartnerType.UPDATED_ON).orElse(published),
                newestYear(values),
                PublicDocument.termCodes(values, type),
                searchText(values),
                values.get(PartnerType.PUBLISH_TO),
                values.get(PartnerType.WIDGET_VISIBLE).orElse(true));
    }

    private static OptionalInt newestYear(Values values) {
        return items(values, PartnerType.SUPPORTS)
                .flatMap(support -> support.get(PartnerType.YEAR).stream())
                .mapToInt(Integer::intValue)
                .max();
    }

    private static String searchText(Values values) {
        Stream<String> lines = Stream.of(PartnerType.NAME, PartnerType.ACRONYM, PartnerType.SUMMARY)
                .flatMap(field -> values.get(field).stream());
        Stream<String> texts = Stream.of(
                        PartnerType.PROJECT_TITLE,
                        PartnerType.CONTEXT,
                        PartnerType.PROJECT_DETAIL,
                        PartnerType.ORGANISATION,
                        PartnerType.FOUNDATION_OPINION)
                .flatMap(field -> values.get(field).stream())
                .map(RichText::text);
        Stream<String> towns =
                items(values, PartnerType.ADDRESSES).flatMap(address -> address.get(PartnerType.TOWN).stream());
        return Stream.of(lines, texts, towns)
                .flatMap(part -> part)
                .flatMap(part -> Stream.of(Plainly.words(part).split(" ", -1)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<Values> items(Values values, Field<Items> field) {
        return values.get(field).map(Items::list).orElse(List.of()).stream().map(Items.Item::values);
    }
}
