package org.maillon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/**
 * What colleagues say about a page, each thread at its place.
 *
 * @param threads in the order of the form, open ones first within a field
 */
public record Talk(List<Placed> threads) {

    private static final int LONGEST_NAME = 60;

    /**
     * A thread with the name of its place.
     *
     * @param thread the thread
     * @param place the field, and the item in a few words
     * @param isGone whether the item is not in the working copy any more
     */
    public record Placed(CommentThread thread, String place, boolean isGone) {}

    /**
     * A place one can comment on.
     *
     * @param code the field's key, and after a slash the id of the item if it is one
     * @param label what it is called
     */
    public record Place(String code, String label) {}

    /** The threads of a page. */
    static Talk of(PartnerView view, Messages messages) {
        return of(view.threads(), view.type(), content(view), showing(view, messages));
    }

    /**
     * Some threads about a content.
     *
     * @param content what items are named after
     */
    static Talk of(List<CommentThread> threads, PartnerType type, Values content, Showing showing) {
        List<Placed> placed = new ArrayList<>();
        for (Field<?> field : type.fields().list()) {
            threads.stream()
                    .filter(thread -> thread.anchor().field().equals(field.key()))
                    .sorted((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()))
                    .map(thread -> placed(thread, field, content, showing))
                    .forEach(placed::add);
        }
        threads.stream()
                .filter(thread -> type.fields().field(thread.anchor().field()).isEmpty())
                .map(thread -> new Placed(thread, thread.anchor().field(), true))
                .forEach(placed::add);
        return new Talk(placed);
    }

    private static Values content(PartnerView view) {
        return view.partner().working().content();
    }

    private static Showing showing(PartnerView view, Messages messages) {
        return new Showing(view.taxonomy(), messages.language(), media -> Optional.empty());
    }

    private static Placed placed(CommentThread thread, Field<?> field, Values content, Showing showing) {
        Messages messages = Messages.in(showing.language());
        String label = messages.say(field.label());
        Optional<UUID> item = thread.anchor().item();
        if (item.isEmpty()) {
            return new Placed(thread, label, false);
        }
        Optional<String> name = places(field, content, showing).stream()
                .filter(place -> place.code().endsWith("/" + item.get()))
                .map(Place::label)
                .findFirst();
        return new Placed(thread, name.orElseGet(() -> messages.say("comments.gone", label)), name.isEmpty());
    }

    /** Every place of a page one can comment on, items after their field. */
    static List<Place> places(PartnerView view, Messages messages) {
        return places(view.type().fields().list(), content(view), showing(view, messages));
    }

    /** The places of some fields of a content. */
    static List<Place> places(List<? extends Field<?>> fields, Values content, Showing showing) {
        return fields.stream()
                .flatMap(field -> places(field, content, showing).stream())
                .toList();
    }

    private static List<Place> places(Field<?> field, Values content, Showing showing) {
        Messages messages = Messages.in(showing.language());
        List<Place> places = new ArrayList<>();
        String label = messages.say(field.label());
        places.add(new Place(field.key(), label));
        Optional<?> value = content.get(field);
        if (field.type() instanceof ItemsType type && value.orElse(null) instanceof Items items) {
            for (Items.Item item : items.list()) {
                String words = type.inWords(item.values(), showing);
                String shown = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) + "…" : words;
                places.add(new Place(field.key() + "/" + item.id(), messages.say("comments.item", label, shown)));
            }
        }
        return places;
    }

    /** The place behind a code; what is no id of an item is nobody's. */
    static Anchor anchor(String code) {
        int slash = code.indexOf('/');
        if (slash < 0) {
            return new Anchor(code, Optional.empty());
        }
        try {
            return new Anchor(code.substring(0, slash), Optional.of(UUID.fromString(code.substring(slash + 1))));
        } catch (IllegalArgumentException noId) {
            return new Anchor(code, Optional.empty());
        }
    }

    /** The threads of a field and of its items. */
    public List<Placed> at(String field) {
        return threads.stream()
                .filter(placed -> placed.thread().anchor().field().equals(field))
                .toList();
    }

    /** How many threads are open, by field. */
    public Map<String, Long> open() {
        return threads.stream()
                .filter(placed -> placed.thread().isOpen())
                .collect(
                        Collectors.groupingBy(placed -> placed.thread().anchor().field(), Collectors.counting()));
    }

    /** How many threads are open. */
    public long openCount() {
        return threads.stream().filter(placed -> placed.thread().isOpen()).count();
    }
}
