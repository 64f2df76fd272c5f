<#--
  What stands around the work on a partner: where it stands, whose turn it is, what is missing, who was at it.
  Import it as "work". page: PartnerPage.
-->

<#-- The address of a partner's pages. -->
<#function root page><#return desk + "/partners/" + page.view.partner.id></#function>

<#-- The heading of every page about a partner: the way back, and the buttons given inside. own: its overview itself;
    crumb: see ui.heading. -->
<#macro heading page title lede="" own=false crumb="">
      <#local trail = [{"href": desk + "/partners", "label": m("nav.partners")}]>
      <#if !own><#local trail = trail + [{"href": root(page) + "/overview", "label": page.shortName()}]></#if>
      <@ui.heading title=title lede=lede trail=trail crumb=crumb><#nested></@ui.heading>
</#macro>

<#-- Both facts as marks: the state of the working copy, and what the public reads. -->
<#macro marks page>
<@ui.badge page.view.partner.state/>
<@ui.liveMark live=page.view.partner.live!"" pending=page.view.partner.hasPendingChanges()/></#macro>

<#-- What colleagues said, newest first. entries: list of AuditEntry with comments. -->
<#macro talk entries>
            <#list entries as entry>
            <div class="comment">
              <p class="comment__text">${entry.comment}</p>
              <p class="comment__by">${entry.by.displayName} ${m("history." + entry.action)}, <@ui.ago entry.at/></p>
            </div>
            </#list>
</#macro>

<#-- What was said at one place. placed: Talk.Placed. place: whether to name the place. -->
<#macro thread placed place=true>
            <#local thread = placed.thread>
            <div class="thread stack stack--xs" id="thread-${thread.id}"<#if !thread.isOpen()> data-resolved</#if> tabindex="-1">
              <#if place><p><strong>${placed.place}</strong></p></#if>
              <#list thread.comments as comment>
              <div class="comment">
                <p class="comment__text"><#list comment.pieces() as piece><#if piece.person()??><span class="mention">${piece.text()}</span><#else>${piece.text()}</#if></#list></p>
                <p class="comment__by">${comment.by.displayName}, <@ui.ago comment.at/>, ${m("comments.revision", comment.revision)}</p>
              </div>
              </#list>
              <#if thread.resolution??><p class="quiet"><@ui.icon "check-circle"/> ${m("comments.resolved", thread.resolution.by.displayName)}, <@ui.ago thread.resolution.at/></p></#if>
              <#if thread.comments?first.by.isGuest()><p class="quiet"><@ui.icon "eye"/> ${m("guests.reads", thread.comments?first.by.displayName)}</p></#if>
              <#nested>
            </div>
</#macro>

<#-- The open talk about a field, and the way to join in. key: of the field. -->
<#macro fieldTalk page key label>
            <#list page.comments.at(key) as placed><#if placed.thread.isOpen()><@thread placed=placed place=placed.thread.anchor.item??>
              <p class="diff-field__talk"><a href="${root(page)}/comments#thread-${placed.thread.id}">${m("comments.answer")}</a></p>
            </@thread></#if></#list>
            <#if page.view.mayComment><p class="diff-field__talk diff-field__join"><a href="${root(page)}/comments?place=${key}#new"><@ui.icon "comment"/> ${m("comments.on-field")}<span class="visually-hidden"> ${label}</span></a></p></#if>
</#macro>

<#-- The step to take next, with its consequence, or who has to take it. -->
<#macro nextStep page>
            <p>${page.steps.sentence}</p>
            <#if page.message()??>
            <@talk [page.message()]/>
            </#if>
            <#if page.steps.main??>
            <#local step = page.steps.main>
            <div class="next-step">
              <#if step.reason?has_content>
              <button class="button button--primary button--block" type="button" aria-disabled="true" aria-describedby="why-main"><@ui.icon step.icon/> ${step.label}</button>
              <p class="next-step__why" id="why-main">${step.reason}</p>
              <#else>
              <a class="button button--primary button--block" href="${root(page)}/${step.path}"><@ui.icon step.icon/> ${step.label}</a>
              <p class="next-step__why">${step.consequence}</p>
              </#if>
            </div>
            </#if>
</#macro>

<#-- Who takes the next step and by when: both facts in words. assignment: Assignment. -->
<#macro taken assignment>
<#if assignment.to??><span class="taken"><@ui.icon "user"/> ${(assignment.to.id == editor.id)?then(m("assignment.to-you"), m("assignment.to", assignment.to.displayName))}</span><#else><span class="taken"><@ui.icon "people"/> ${m("assignment.to-nobody")}</span></#if>
<#if assignment.dueOn??><@due assignment.dueOn/></#if></#macro>

<#-- A due day: overdue, today or to come. -->
<#macro due day>
<#if moments.isOver(day)><span class="badge" data-tone="negative"><@ui.icon "alert"/> ${m("assignment.overdue", moments.date(day))}</span><#elseif moments.isToday(day)><span class="badge" data-tone="waiting"><@ui.icon "clock"/> ${m("assignment.due-today")}</span><#else><span class="taken"><@ui.icon "calendar"/> ${m("assignment.due", moments.date(day))}</span></#if></#macro>

<#-- Who takes the next step, and the way to say so. -->
<#macro assignment page>
            <#if page.view.assignment??>
            <div class="cluster"><@taken page.view.assignment/></div>
            <p class="quiet">${m("assignment.said-by", page.view.assignment.by.displayName)}, <@ui.ago page.view.assignment.at/></p>
            </#if>
            <#if page.view.assignedStep??><p><a href="${root(page)}/assignment">${m(page.view.assignment???then("assignment.change.again", "assignment.change"))}<#if page.view.assignment??><span class="visually-hidden"> – ${m("assignment.title")}</span></#if></a></p></#if>
</#macro>

<#-- A due day of a verification: overdue, soon or to come, in words. standing: its code. -->
<#macro verification standing day>
<#if standing == "overdue"><span class="badge" data-tone="negative"><@ui.icon "alert"/> ${m("stale.overdue", moments.date(day))}</span><#elseif standing == "soon"><span class="badge" data-tone="waiting"><@ui.icon "clock"/> ${m("stale.soon", moments.date(day))}</span><#else><span class="taken"><@ui.icon "calendar"/> ${m("stale.fresh", moments.date(day))}</span></#if></#macro>

<#-- How fresh a page is, and the way to its contract. report: KeepFresh.Report. -->
<#macro freshness page report>
            <#if report.freshness().contract()??>
            <p class="cluster"><@verification report.standing().code() report.freshness().contract().dueOn()/></p>
            </#if>
            <p class="quiet"><#if report.freshness().verifiedOn()??>${m("freshness.verified")} <time datetime="${report.freshness().verifiedOn()}">${moments.date(report.freshness().verifiedOn())}</time><#else>${m("freshness.never")}</#if></p>
            <p><a href="${root(page)}/freshness">${m("freshness.change")}</a></p>
</#macro>

<#-- The other steps: possible ones as links, the others with the reason beside them. -->
<#macro otherSteps page>
            <#if page.steps.others?has_content>
            <ul class="step-list">
              <#list page.steps.others as step>
              <li><a class="button button--block button--start" href="${root(page)}/${step.path}"><@ui.icon step.icon/> ${step.label}</a></li>
              </#list>
            </ul>
            </#if>
            <#if page.steps.refused?has_content>
            <ul class="step-list">
              <#list page.steps.refused as step><@refusedStep step/></#list>
            </ul>
            </#if>
            <#if page.steps.elsewhere?has_content>
            <details class="more">
              <summary>${m("steps.elsewhere", page.steps.elsewhere?size)}</summary>
              <ul class="step-list">
                <#list page.steps.elsewhere as step><@refusedStep step/></#list>
              </ul>
            </details>
            </#if>
</#macro>

<#macro refusedStep step>
              <li class="next-step">
                <button class="button button--block button--start" type="button" aria-disabled="true" aria-describedby="why-${step.code}"><@ui.icon step.icon/> ${step.label}</button>
                <p class="next-step__why" id="why-${step.code}">${step.reason}</p>
              </li>
</#macro>

<#-- What the change goes through before it is public: who has to agree with what, who has, what is missing. -->
<#macro route page>
          <section class="panel stack stack--s" aria-labelledby="route-title">
            <h2 class="panel__title" id="route-title">${m("route.title")}</h2>
            <@routeLines page/>
          </section>
</#macro>

<#macro routeLines page>
            <ul class="readiness route">
              <#list page.route.demands as demand>
              <li<#if !demand.open?has_content> data-status="complete"</#if>><#if demand.open?has_content><@ui.icon "clock"/><#else><@ui.icon "check-circle"/></#if><div>
                <p><strong>${demand.people?cap_first}</strong></p>
                <p class="quiet">${demand.fields?join(", ")}</p>
                <#list demand.agreements as agreement>
                <p>${m(agreement.override?then("route.overridden", "route.given"), agreement.name, agreement.revision)}, <@ui.ago agreement.at/></p>
                <#if agreement.changed?has_content>
                <p>${m("route.changed", agreement.changed?join(", "))} <a href="${root(page)}/history/compare?from=${agreement.revision?c}&amp;to=${page.view.partner.working.number?c}">${m("route.see-since")}</a></p>
                </#if>
                </#list>
                <#if demand.agreements?has_content && demand.open?has_content><p>${m("route.open", demand.open?join(", "))}</p></#if>
              </div></li>
              </#list>
              <#if page.route.free?has_content>
              <li data-status="complete"><@ui.icon "check-circle"/><div>
                <p><strong>${m("route.free")}</strong></p>
                <p class="quiet">${page.route.free?join(", ")}</p>
              </div></li>
              </#if>
            </ul>
            <#if page.route.changeRequest??><p><strong>${m("route.requested", page.route.changeRequest.by.displayName)}</strong></p></#if>
            <p><a href="${desk}/review-policy">${m("route.policy")}</a></p>
</#macro>

<#-- What is missing, each line a link to its field when it can be filled in now. problems: list of Problem. -->
<#macro missingList page problems>
            <ul class="readiness">
              <#list problems as problem>
              <li><@ui.icon "dot"/><#if page.view.mayWrite><a href="${root(page)}#${ui.inputId(problem.path)}">${m(problem.sentence)}</a><#else><span>${m(problem.sentence)}</span></#if></li>
              </#list>
            </ul>
</#macro>

<#macro readiness page>
          <section class="panel" aria-labelledby="ready-title">
            <#if page.missing()?has_content>
            <h2 class="panel__title" id="ready-title">${m(page.isMissingForReview()?then("readiness.review", "readiness.publication"), page.missing()?size)}</h2>
            <@missingList page page.missing()/>
            <#else>
            <h2 class="panel__title" id="ready-title">${m("readiness.title")}</h2>
            <ul class="readiness"><li data-status="complete"><@ui.icon "check-circle"/><span>${m("readiness.complete")}</span></li></ul>
            </#if>
          </section>
</#macro>

<#macro people page>
          <section class="panel" aria-labelledby="people-title">
            <h2 class="panel__title" id="people-title">${m("people.title")}</h2>
            <ul class="people">
              <#list page.people as part>
              <li><span class="avatar" aria-hidden="true">${part.initials}</span><span>${part.name} <span class="people__role">${part.roles}</span></span></li>
              </#list>
            </ul>
          </section>
</#macro>

<#macro history page>
          <section class="panel stack stack--s" aria-labelledby="history-title">
            <h2 class="panel__title" id="history-title">${m("history.title")}</h2>
            <ol class="timeline">
              <#list page.history as event>
              <li<#if event.isMajor()> data-major</#if>>${event.entry.by.displayName} ${event.words}<br><span class="quiet"><@ui.ago event.entry.at/></span></li>
              </#list>
            </ol>
            <a href="${root(page)}/history">${m("history.all")}</a>
          </section>
</#macro>

<#-- A guest's link with what became of it. link: GuestLink; now: when; revocable: whether this person may close it. -->
<#macro guest page link now revocable=false>
          <#local state = link.state(now) tones = {"open": "clock", "answered": "check-circle", "expired": "wrong", "revoked": "wrong"}>
          <article class="panel stack stack--s" id="guest-${link.id}" aria-labelledby="guest-${link.id}-name">
            <div class="diff-field__head">
              <h3 id="guest-${link.id}-name">${link.guest.name}</h3>
              <span class="badge"><@ui.icon tones[state.code()]/> ${m(state.label())}</span>
            </div>
            <@guestOpinion page link/>
            <p class="quiet">${m("guests.list.right", m(link.right.label()))} · ${m("guests.list.revision", link.revision)} · <#if state.code() == "revoked">${m("guests.list.revoked", link.revocation.by.displayName)}, <@ui.ago link.revocation.at/><#else><#if state.code() == "expired">${m("guests.list.ended")}<#else>${m("guests.list.until")}</#if> <@ui.at link.expiresAt/></#if></p>
            <p class="quiet">${m("guests.list.by", link.by.displayName)}, <@ui.ago link.madeAt/> · <#if link.openedAt??>${m("guests.list.opened")} <@ui.at link.openedAt/><#else>${m("guests.list.unopened")}</#if><#if link.guest.mail??> · ${link.guest.mail}</#if></p>
            <#if revocable && !state.isOver()>
            <form method="post" action="${root(page)}/guests/${link.id}">
              <@ui.token/>
              <button class="button button--small" type="submit"><@ui.icon "close"/> ${m("guests.revoke")}<span class="visually-hidden"> – ${link.guest.name}</span></button>
            </form>
            </#if>
          </article>
</#macro>

<#-- A link by which a partner verifies its page, with what became of it. link: VerificationLink; now: when; revocable:
    whether this person may close it. -->
<#macro verificationLink page link now revocable=false>
          <#local state = link.state(now).code() shapes = {"open": "clock", "confirmed": "check-circle", "proposed": "comment", "settled": "check-circle", "revoked": "wrong", "expired": "wrong"}>
          <article class="panel stack stack--s" id="link-${link.id()}" aria-labelledby="link-${link.id()}-name">
            <div class="diff-field__head">
              <h3 id="link-${link.id()}-name"><#if link.dueOn()??>${m("freshness.links.asked", link.contact().name())}<#else>${m("freshness.links.made", link.by().displayName(), link.contact().name())}</#if></h3>
              <span class="badge"><@ui.icon shapes[state]/> ${m(link.state(now).label())}</span>
            </div>
            <p class="quiet"><#if link.dueOn()??>${m("freshness.links.for", moments.date(link.dueOn()))} · </#if><@ui.ago link.madeAt()/> · <#if link.closing()??>${m("freshness.links.closed", link.closing().by().displayName())}, <@ui.at link.closing().at()/><#else><#if state == "expired">${m("freshness.links.ended")}<#else>${m("freshness.links.until")}</#if> <@ui.at link.expiresAt()/></#if> · <#if link.openedAt()??>${m("freshness.links.opened")} <@ui.at link.openedAt()/><#else>${m("freshness.links.unopened")}</#if></p>
            <#if revocable && state == "open">
            <form method="post" action="${root(page)}/freshness/links/${link.id()}">
              <@ui.token/>
              <button class="button button--small" type="submit"><@ui.icon "close"/> ${m("freshness.link.revoke")}<span class="visually-hidden"> – ${link.contact().name()}, ${moments.date(link.madeAt())}</span></button>
            </form>
            </#if>
          </article>
</#macro>

<#-- What a guest thinks, if they said so. -->
<#macro guestOpinion page link>
            <#if link.opinion??>
            <div class="comment">
              <p><strong>${m(link.opinion.verdict.label())}</strong></p>
              <#if link.opinion.words??><p class="comment__text">${link.opinion.words}</p></#if>
              <p class="comment__by">${link.person().displayName}, <@ui.ago link.opinion.at/></p>
            </div>
            <#if page.view.partner.working.number != link.revision><p class="quiet">${m("guests.list.older", link.revision)}</p></#if>
            </#if>
</#macro>

<#-- What people outside think of the page, and the way to ask somebody. -->
<#macro guests page links now>
          <section class="panel stack stack--s" aria-labelledby="guests-title">
            <h2 class="panel__title" id="guests-title">${m("guests.title")}</h2>
            <#list links as link>
            <#if link.opinion??><@guestOpinion page link/>
            <#elseif !link.state(now).isOver()><p class="quiet">${m("guests.one", link.guest.name, m(link.state(now).label()))}</p></#if>
            </#list>
            <p><a href="${root(page)}/guests"><@ui.icon "user"/> ${m("guests.invite")}</a></p>
          </section>
</#macro>

<#-- Why a step was not taken. refusal: a sentence; since: what happened meanwhile, if somebody was faster. -->
<#macro refused refusal since=[]>
      <div class="notice" data-tone="waiting" role="alert"><@ui.icon "alert"/><div class="stack stack--s">
        <p class="notice__title">${m(since?has_content?then("step.stale.title", "step.refused.title"))}</p>
        <p>${m(refusal)}</p>
        <#if since?has_content>
        <p>${m("step.stale.since")}</p>
        <ol class="timeline">
          <#list since as event>
          <li<#if event.isMajor()> data-major</#if>>${event.entry.by.displayName} ${event.words}<#if event.entry.comment??> : «${"\x202F"}${event.entry.comment}${"\x202F"}»</#if><br><span class="quiet"><@ui.ago event.entry.at/></span></li>
          </#list>
        </ol>
        </#if>
      </div></div>
</#macro>

<#-- The message that goes with a step. -->
<#macro comment label hint text problems=[] required=false rows=4>
<#local error = form.fault(problems, "comment")>
<div class="field">
<@form.caption name="comment" text=label optional=!required hint=hint error=error/>
<textarea class="textarea" id="${ui.inputId("comment")}" name="comment" rows="${rows}"<@form.ties name="comment" hint=hint error=error/>>
${text}</textarea>
</div>
</#macro>

<#-- One field with its changes, as a reviewer reads it; what stays as it is, is shown quietly. field:
  Changes.FieldChange; level: of its heading; title: whether its name has to be seen; badge: whether to say how it changed. -->
<#macro change field level=3 badge=true title=true page="">
          <#local same = field.change == "same" rich = field.html?matches("<(p|ul|ol|h4|h5|blockquote)>.*", "s")>
          <section class="diff-field<#if same> diff-field--same<#if !rich && !field.items?has_content> diff-field--line</#if></#if>" id="${ui.inputId(field.key)}"<#if same && badge> data-change="none"</#if> aria-labelledby="${ui.inputId(field.key)}-title" tabindex="-1">
            <div class="diff-field__head">
              <h${level} id="${ui.inputId(field.key)}-title"<#if !title> class="visually-hidden"</#if>>${field.label}</h${level}>
              <#if badge && !same><span class="badge">${m("change." + field.change)}<#if field.weight == "direction">, ${m("weight.direction")}</#if></span></#if>
            </div>
            <#if field.formattingOnly><p class="quiet">${m("review.formatting")}</p></#if>
            <#if field.items?has_content>
            <ol class="diff-items">
              <#list field.items as item>
              <li class="diff-item" data-change="${badge?then(item.change, "same")}">
                <#if badge && item.change != "same"><p class="diff-item__head">${m("item." + item.change, item.position)}<#if item.moved>, ${m("review.moved")}</#if></p><#elseif item.moved><p class="diff-item__head">${m("review.moved")}</p></#if>
                <dl class="definition"><#list item.parts as part><dt>${part.label}</dt><dd>${part.html?no_esc}</dd></#list></dl>
              </li>
              </#list>
            </ol>
            <#elseif rich>
            <div class="prose">${field.html?no_esc}</div>
            <#else>
            <div class="prose"><p>${field.html?no_esc}</p></div>
            </#if>
            <#if page?is_hash><@fieldTalk page field.key field.label/></#if>
          </section>
</#macro>
