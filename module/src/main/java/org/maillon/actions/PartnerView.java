package org.maillon.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Revision;
import org.maillon.editorial.Route;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Transition;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Problem;
import org.maillon.taxonomy.Taxonomy;

/**
 * Everything one person needs to see about a partner page at one glance.
 *
 * @param partner the page
 * @param type the content type as it stands
 * @param taxonomy the vocabularies
 * @param missingForReview what is still to be filled in before review
 * @param missingForPublication what is still to be filled in before publication
 * @param steps each step of the workflow with the refusal this person would meet, if any
 * @param mayWrite whether this person may write in the page now
 * @param writeRefusal why not, if not
 * @param revertRefusal why this person may not bring an old revision back now, if so
 * @param liveRevision what the public reads
 * @param route what the working copy has to go through before it is public
 * @param schedule the hour it waits for, if it waits for one
 * @param assignment who takes the next step and by which day, if that was said
 * @param assignedStep the step that this person may give to somebody now, if there is one
 * @param threads what colleagues say about it
 * @param mayComment whether this person may say something too
 * @param formerSlugs addresses the page had before
 * @param history what last happened to it, newest first
 */
public record PartnerView(
        Partner partner,
        PartnerType type,
        Taxonomy taxonomy,
        List<Problem> missingForReview,
        List<Problem> missingForPublication,
        Map<Transition, Optional<Refusal>> steps,
        boolean mayWrite,
        Optional<Refusal> writeRefusal,
        Optional<Refusal> revertRefusal,
        Optional<Revision> liveRevision,
        Route route,
        Optional<Schedule> schedule,
        Optional<Assignment> assignment,
        Optional<NextStep> assignedStep,
        List<CommentThread> threads,
        boolean mayComment,
        List<Slug> formerSlugs,
        List<AuditEntry> history) {}
