package org.maillon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where one stands in a long list.
 *
 * @param page number of this page, from 1
 * @param size lines on a page
 * @param total lines on all pages
 */
public record Paging(int page, int size, long total) {

    private static final int FURTHEST = 100_000;

    public Paging {
        page = Math.max(1, Math.min(page, FURTHEST));
    }

    /** The page number somebody wrote in an address; the first page when it is no number. */
    public static int read(String text) {
        try {
            return Math.max(1, Math.min(Integer.parseInt(text.strip()), FURTHEST));
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }

    /** How many lines come before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** The number of the last page. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Number of the first line on this page. */
    public long first() {
        return total == 0 ? 0 : offset() + 1L;
    }

    /** Number of the last line on this page. */
    public long last() {
        return Math.min((long) offset() + size, total);
    }

    /** The page numbers worth a link: the ends and the neighbours; 0 stands for the ones left out. */
    public List<Integer> shown() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, pages()));
        for (int near = page - 1; near <= page + 1; near++) {
            if (near >= 1 && near <= pages()) {
                numbers.add(near);
            }
        }
        List<Integer> shown = new ArrayList<>();
        int before = 0;
        for (int number : numbers) {
            if (number == before + 2) {
                shown.add(before + 1);
            } else if (number > before + 2) {
                shown.add(0);
            }
            shown.add(number);
            before = number;
        }
        return List.copyOf(shown);
    }
}
