package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.ReviewPolicies;
import org.maillon.editorial.Revision;
import org.maillon.editorial.Route;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Vocabularies;

/** Works out what a change has to go through, from what the public reads now and from the policy that holds now. */
@ApplicationScoped
class Routing {

    @Inject
    Partners partners;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ReviewPolicies policies;

    /** The route of the working copy. */
    Route of(Partner partner, PartnerType type) {
        return of(partner, partner.working().content(), type);
    }

    /** The route of some content, if it were what the public reads next. */
    Route of(Partner partner, Values content, PartnerType type) {
        return Route.between(live(partner), content, type, vocabularies.all(), policies.policy());
    }

    /** What the public reads; nothing when the page is not live. */
    Values live(Partner partner) {
        return partner.live()
                .flatMap(live -> partners.revision(partner.id(), live.revision()))
                .map(Revision::content)
                .orElse(Values.NONE);
    }
}
