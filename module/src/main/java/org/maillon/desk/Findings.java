package org.maillon.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillon.language.Sentence;
import org.maillon.partner.PageReader;
import org.maillon.partner.PageReader.FaultKind;

/** The faults of an imported page as the editor goes through them: kind by kind, what was not taken over first. */
final class Findings {

    /** Kinds of which something on the page is not taken over. */
    private static final Set<FaultKind> REFUSED = Set.of(
            FaultKind.IMPOSSIBLE_DATE,
            FaultKind.INVALID_EMAIL,
            FaultKind.FORBIDDEN_LINK_SCHEME,
            FaultKind.LOOK_ALIKE_HOST);

    // More than this are folded away: the page is about the fields.
    private static final int MOST_OPEN = 3;

    private Findings() {}

    /**
     * The faults of one kind.
     *
     * @param code the name of the kind
     * @param title what they are, with how many
     * @param isRefused whether something is not taken over
     * @param isOpen whether they are shown at once
     * @param faults each of them
     */
    public record Group(
            String code, Sentence title, boolean isRefused, boolean isOpen, List<PageReader.Fault> faults) {}

    /** The faults of a page, by kind. */
    static List<Group> of(PageReader.Page page) {
        Map<FaultKind, List<PageReader.Fault>> kinds = new EnumMap<>(FaultKind.class);
        page.faults()
                .forEach(fault -> kinds.computeIfAbsent(fault.kind(), any -> new ArrayList<>())
                        .add(fault));
        List<Group> refused = new ArrayList<>();
        List<Group> others = new ArrayList<>();
        kinds.forEach((kind, faults) -> (REFUSED.contains(kind) ? refused : others).add(group(kind, faults)));
        refused.addAll(others);
        return refused;
    }

    private static Group group(FaultKind kind, List<PageReader.Fault> faults) {
        boolean isRefused = REFUSED.contains(kind);
        return new Group(
                kind.code(),
                Sentence.of("import.kind." + kind.code(), faults.size()),
                isRefused,
                isRefused || faults.size() <= MOST_OPEN,
                List.copyOf(faults));
    }
}
