package brokenhouse.partner;

import brokenhouse.editorial.Partners;
import jakarta.inject.Inject;

/** Rules 1, 2 and 12: the domain uses a framework, content knows its workflow, and with it there is a circle. */
public class KnowsItsWorkflow {
    @Inject
    Partners partners;
}
