package org.maillon.partner.field;

import java.util.List;
import java.util.UUID;

/**
 * A repeated part of a partner page, such as its supports or its phone numbers, in the editor's order.
 *
 * @param list the items
 */
public record Items(List<Item> list) {

    public Items {
        list = List.copyOf(list);
    }

    /**
     * One of them. Its id stays when items are moved, so that comments and differences find it again.
     *
     * @param id never changes
     * @param values its fields
     */
    public record Item(UUID id, Values values) {

        /** A new item. */
        public static Item of(Values values) {
            return new Item(UUID.randomUUID(), values);
        }
    }
}
