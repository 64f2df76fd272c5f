package org.maillon.editorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Goes through the audit log from its first line to its last and names every place where the chain does not hold. */
public final class AuditWalk {

    private static final int AT_ONCE = 1000;
    private static final int MOST_FAULTS = 100;

    /** How many lines that stand in a wrong place are looked for in the whole log. */
    private static final int MOST_SEARCHES = 20;

    private final AuditHead head;
    private final Optional<AuditHead> receipt;
    private final List<AuditFault> faults = new ArrayList<>();
    private long faultCount;
    private long lines;
    private long erased;
    private long last;
    private Optional<String> lastHash = Optional.of(AuditChain.BEGINNING);
    private long lastFault;

    /** How far the lines before stand from where they were written. */
    private long shift;

    /** The lines that moved together, the last ones. */
    private AuditFault run = new AuditFault(AuditFault.Kind.MOVED, 0, 0, 0);

    private int searches;

    private AuditWalk(AuditHead head, Optional<AuditHead> receipt) {
        this.head = head;
        this.receipt = receipt;
    }

    /**
     * Looks through a log as it is now; what is added meanwhile is not looked at.
     *
     * @param receipt where the chain ended at some time before, if somebody noted it down
     */
    public static AuditVerification through(AuditTrail log, Instant now, Optional<AuditHead> receipt) {
        AuditTrail.End end = log.end();
        AuditWalk walk = new AuditWalk(end.head(), receipt);
        List<AuditLine> some = log.after(Long.MIN_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            some.stream().filter(line -> line.position() <= end.last()).forEach(walk::meet);
            some = log.after(some.get(some.size() - 1).position(), AT_ONCE);
        }
        return walk.result(now);
    }

    private void meet(AuditLine line) {
        long position = line.position();
        lines++;
        if (line.isPersonErased() || line.isTextErased()) {
            erased++;
        }
        if (position < 1) {
            fault(AuditFault.Kind.INSERTED, position, position);
            return;
        }
        if (position > last + 1) {
            fault(AuditFault.Kind.REMOVED, last + 1, position - 1);
            lastHash = Optional.empty();
        }
        check(line);
        receipt.filter(noted -> noted.position() == position
                        && !noted.hash().equals(line.seal().hash()))
                .ifPresent(noted -> fault(AuditFault.Kind.NOT_THE_RECEIPT, position, position));
        last = position;
        lastHash = Optional.of(line.seal().hash());
    }

    private void check(AuditLine line) {
        long position = line.position();
        if (!AuditChain.partsHold(line)) {
            fault(AuditFault.Kind.CHANGED, position, position);
            return;
        }
        if (AuditChain.holdsAt(position, line)) {
            shift = 0;
            boolean follows = lastHash.filter(hash -> !hash.equals(line.seal().previous()))
                    .isEmpty();
            if (!follows && lastFault != position - 1) {
                // The line before was written again with a hash that fits it; this one still knows the old hash.
                fault(AuditFault.Kind.CHANGED, Math.max(1, position - 1), Math.max(1, position - 1));
            }
            return;
        }
        home(line).ifPresentOrElse(home -> moved(position, home), () -> {
            shift = 0;
            if (position <= head.position()) {
                fault(AuditFault.Kind.CHANGED, position, position);
            }
        });
    }

    /** Where a line was written, if anywhere: as far from here as the one before, or else wherever its hash fits. */
    private OptionalLong home(AuditLine line) {
        if (shift != 0 && AuditChain.holdsAt(line.position() - shift, line)) {
            return OptionalLong.of(line.position() - shift);
        }
        searches++;
        if (searches > MOST_SEARCHES) {
            return OptionalLong.empty();
        }
        return LongStream.rangeClosed(1, Math.max(head.position(), line.position()) + 1)
                .filter(place -> AuditChain.holdsAt(place, line))
                .findFirst();
    }

    private void moved(long position, long home) {
        if (position - home == shift && run.to() == position - 1) {
            AuditFault longer = new AuditFault(run.kind(), run.from(), position, run.belongsAt());
            if (faults.remove(run)) {
                faults.add(longer);
            }
            run = longer;
            lastFault = position;
            return;
        }
        shift = position - home;
        run = new AuditFault(AuditFault.Kind.MOVED, position, position, home);
        add(run);
    }

    private void fault(AuditFault.Kind kind, long from, long to) {
        add(new AuditFault(kind, from, to, from));
    }

    private void add(AuditFault fault) {
        faultCount++;
        lastFault = fault.to();
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private AuditVerification result(Instant now) {
        if (shift < 0) {
            // To the end everything moved up: as many lines as it moved are gone from in front of it.
            fault(AuditFault.Kind.REMOVED, run.belongsAt() + shift, run.belongsAt() - 1);
        } else if (shift > 0) {
            // To the end everything moved down: what stands in its first places was slipped in.
            List<AuditFault> inserted = faults.stream()
                    .filter(fault -> fault.kind() == AuditFault.Kind.CHANGED)
                    .filter(fault -> fault.from() >= run.belongsAt() && fault.from() < run.from())
                    .toList();
            faults.removeAll(inserted);
            faultCount -= inserted.size();
            fault(AuditFault.Kind.INSERTED, run.belongsAt(), run.from() - 1);
        } else if (last < head.position()) {
            fault(AuditFault.Kind.REMOVED, last + 1, head.position());
        } else if (last > head.position()) {
            fault(AuditFault.Kind.INSERTED, head.position() + 1, last);
        } else if (lastFault != last && lastHash.filter(head.hash()::equals).isEmpty()) {
            fault(AuditFault.Kind.CHANGED, last, last);
        }
        receipt.filter(noted -> noted.position() > last)
                .ifPresent(noted -> fault(AuditFault.Kind.NOT_THE_RECEIPT, noted.position(), noted.position()));
        faults.sort(Comparator.comparingLong(AuditFault::from));
        return new AuditVerification(now, lines, erased, head, List.copyOf(faults), faultCount);
    }
}
