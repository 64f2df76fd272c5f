package org.maillon.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures a form can show: those it carries, and the newest ones to choose from.
 *
 * @param recent the newest pictures
 * @param carried the pictures the form refers to, by id
 */
record Gallery(List<Picture> recent, Map<String, Picture> carried) {

    /** No pictures. */
    static final Gallery EMPTY = new Gallery(List.of(), Map.of());

    Gallery {
        recent = List.copyOf(recent);
        carried = Map.copyOf(carried);
    }

    /**
     * A stored picture, as a form shows it.
     *
     * @param id its stable name
     * @param name the file name
     * @param address where the browser finds it
     * @param width pixels
     * @param height pixels
     */
    public record Picture(String id, String name, String address, int width, int height) {}

    /** The picture with this id, if it is known. */
    Optional<Picture> picture(String id) {
        Map<String, Picture> all = new LinkedHashMap<>(carried);
        recent.forEach(picture -> all.putIfAbsent(picture.id(), picture));
        return Optional.ofNullable(all.get(id));
    }
}
