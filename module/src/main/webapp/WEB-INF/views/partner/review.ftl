<#-- page: PartnerPage; parts: the sections with their changes; changed: the fields that differ; comment: what was typed;
  afterApproval, cannotApprove, cannotRequest, refusal: sentences; since: what happened meanwhile. -->
<#import "/work.ftl" as work>
<#assign partner = page.view.partner>
<#assign isFirst = !(partner.live??)>
<#assign failed = problems?has_content || refusal??>
<@ui.page title=m("review.title") + " – " + page.name current="partners" errors=failed?then([1], [])>
      <@work.heading page m("review.heading", page.shortName())>
        <a class="button" href="${work.root(page)}/preview"><@ui.icon "eye"/> ${m("preview.title")}</a>
        <a class="button" href="${work.root(page)}/history"><@ui.icon "history"/> ${m("history.title")}</a>
        <a class="button" href="${work.root(page)}/comments"><@ui.icon "comment"/> ${m("comments.title")}<#if page.comments.openCount() gt 0> (${page.comments.openCount()})</#if></a>
      </@work.heading>
      <@ui.errorSummary problems/>
      <#if refusal??><@work.refused refusal since!/></#if>
      <div class="review">
        <div class="sheet">
          <h2 class="visually-hidden">${m("review.text")}</h2>
          <div class="diff-legend"><#if isFirst><span>${m("review.everything")}</span><#else><span><ins>${m("review.added")}</ins></span><span><del>${m("review.removed")}</del></span><span class="quiet">${m("review.against", moments.date(partner.live.since))}</span></#if><#if !isFirst><a href="${work.root(page)}/history/compare?from=${partner.live.revision}&amp;to=${partner.working.number}&amp;as=page">${m("review.as-page")}</a></#if><a href="#decide">${m("review.go-decide")}</a></div>
          <#if !isFirst && !changed?has_content><p>${m("review.nothing")}</p></#if>
          <#list parts as part>
          <div class="diff-part">
            <h2 id="part-${part.code}">${part.label}</h2>
            <#list part.fields as field><@work.change field=field page=page badge=!isFirst title=!(part.fields?size == 1 && field.label == part.label)/></#list>
          </div>
          </#list>
        </div>
        <div class="review__side">
          <section class="panel stack stack--s" aria-labelledby="r-status">
            <h2 class="panel__title" id="r-status">${m("situation.title")}</h2>
            <div class="status-panel__facts"><@work.marks page/></div>
            <p class="quiet">${m("situation.revision", partner.working.number, partner.working.author.displayName)}, <@ui.ago partner.working.savedAt/></p>
            <@work.talk page.talk()/>
            <@work.assignment page/>
          </section>
          <section class="panel" id="decide" tabindex="-1" aria-labelledby="r-decide">
            <h2 class="panel__title" id="r-decide">${m("review.decision")}</h2>
            <#if cannotApprove?? && cannotRequest?? && partner.state.code() != "in-review">
            <div class="stack stack--s">
              <p><strong>${m("review.not-now")}</strong></p>
              <#if comment?has_content><p><strong>${m("review.comment")}</strong><br>${comment}</p></#if>
              <p>${page.steps.sentence}</p>
              <#if page.steps.main??>
              <a class="button button--block" href="${work.root(page)}/${page.steps.main.path}"><@ui.icon page.steps.main.icon/> ${page.steps.main.label}</a>
              </#if>
            </div>
            <#elseif cannotApprove?? && cannotRequest??>
            <div class="stack stack--s">
              <div class="next-step">
                <button class="button button--block" type="button" aria-disabled="true" aria-describedby="why-approve"><@ui.icon "check"/> ${m("transition.approve")}</button>
                <p class="next-step__why" id="why-approve">${m(cannotApprove)}</p>
              </div>
              <div class="next-step">
                <button class="button button--block" type="button" aria-disabled="true" aria-describedby="why-request"><@ui.icon "undo"/> ${m("transition.request-changes")}</button>
                <p class="next-step__why" id="why-request">${m(cannotRequest)}</p>
              </div>
              <#if comment?has_content><p><strong>${m("review.comment")}</strong><br>${comment}</p></#if>
              <p>${page.steps.sentence}</p>
            </div>
            <#else>
            <form class="stack" method="post" action="${work.root(page)}/review" novalidate>
              <@ui.token/>
              <input type="hidden" name="version" value="${partner.version}">
              <@work.comment label=m("review.comment") hint=m("review.comment.hint") text=comment problems=problems required=true rows=4/>
              <div class="next-step">
                <#if cannotApprove??>
                <button class="button button--block" type="button" aria-disabled="true" aria-describedby="why-approve"><@ui.icon "check"/> ${m("transition.approve")}</button>
                <p class="next-step__why" id="why-approve">${m(cannotApprove)}</p>
                <#else>
                <button class="button button--primary button--block" type="submit" name="do" value="approve"><@ui.icon "check"/> ${m("transition.approve")}</button>
                <p class="next-step__why">${m(afterApproval)}</p>
                </#if>
              </div>
              <div class="next-step">
                <button class="button button--block" type="submit" name="do" value="request-changes"><@ui.icon "undo"/> ${m("transition.request-changes")}</button>
                <p class="next-step__why">${m("review.then.request")}</p>
              </div>
            </form>
            </#if>
          </section>
          <#if !page.route.empty><@work.route page/></#if>
          <@work.guests page guests now/>
          <#if !isFirst>
          <section class="panel" aria-labelledby="r-changes">
            <h2 class="panel__title" id="r-changes">${m("review.changed", changed?size)}</h2>
            <ul class="change-list">
              <#list changed as field>
              <li><a href="#${ui.inputId(field.key)}">${field.label} <span class="change-list__weight">${m("weight." + field.weight)}</span></a></li>
              </#list>
            </ul>
          </section>
          </#if>
        </div>
      </div>
</@ui.page>
