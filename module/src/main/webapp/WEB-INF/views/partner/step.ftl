<#-- page: PartnerPage; step: its name; consequences; missing: fields; impossible, refusal: sentences; comment, date:
  what was typed; updatedOn, today: the dates to choose from when publishing. -->
<#import "/work.ftl" as work>
<#assign shapes = {"submit": "send", "withdraw": "undo", "request-changes": "undo", "approve": "check", "override": "alert", "publish": "publish", "publish-part": "publish", "schedule": "clock", "unschedule": "undo", "unpublish": "eye-off", "archive": "archive", "restore": "restore", "delete": "remove"}>
<#assign title = (step == "delete")?then(m("step.delete.label"), m("transition." + step))>
<#assign failed = problems?has_content || refusal??>
<#-- What cannot be done asks for nothing; only what was typed before stays to be read. -->
<#assign possible = !impossible?? && !missing?has_content>
<@ui.page title=title + " – " + page.name current="partners" wide=false errors=failed?then([1], [])>
      <@work.heading page title/>
      <@ui.errorSummary problems/>
      <#if refusal??><@work.refused refusal since!/></#if>
      <#if possible>
      <form class="form-section" method="post" action="${work.root(page)}/steps/${step}" novalidate>
        <@ui.token/>
        <input type="hidden" name="version" value="${page.view.partner.version}">
      <#else>
      <div class="form-section">
      </#if>
        <p class="step-subject"><strong>${page.name}</strong><#if page.acronym?has_content> <span class="acronym">${page.acronym}</span></#if></p>
        <div class="cluster"><@work.marks page/></div>
        <ul class="consequences"><#list consequences as consequence><li>${m(consequence)}</li></#list></ul>
        <#if asksFields>
        <#if missing?has_content>
        <@ui.notice tone="waiting">
          <p class="notice__title">${m("step.missing", missing?size)}</p>
          <@work.missingList page missing/>
        </@ui.notice>
        <#else>
        <ul class="readiness"><li data-status="complete"><@ui.icon "check-circle"/><span>${m("step.ready")}</span></li></ul>
        </#if>
        </#if>
        <#if ["submit", "approve", "override", "publish", "publish-part", "schedule"]?seq_contains(step) && !page.route.empty>
        <section class="stack stack--s" aria-labelledby="route-title">
          <h2 class="panel__title" id="route-title">${m("route.title")}</h2>
          <@work.routeLines page/>
        </section>
        </#if>
        <#if parts??>
        <#assign partsError = form.fault(problems, "fields")>
        <fieldset class="field" id="${ui.inputId("fields")}" tabindex="-1">
          <legend class="field__label">${m("step.parts.legend")}</legend>
          <#if partsError?has_content><p class="field__error" id="fields-error"><@ui.icon "alert"/> ${partsError}</p></#if>
          <#list parts as part>
          <div class="choice"><input type="checkbox" id="part-${ui.inputId(part.key)}" name="field" value="${part.key}"<#if part.chosen> checked</#if>><label for="part-${ui.inputId(part.key)}">${part.label}<#if part.waits> <span class="quiet">(${m("step.parts.waits")})</span></#if></label></div>
          </#list>
        </fieldset>
        </#if>
        <#if possible && at??>
        <#assign atError = form.fault(problems, "at")>
        <div class="field">
          <@form.caption name="at" text=m("step.at") optional=false hint=m("step.at.hint") error=atError/>
          <input class="input" type="datetime-local" id="${ui.inputId("at")}" name="at" value="${at}"<@form.ties name="at" hint=m("step.at.hint") error=atError/>>
        </div>
        <#if isTwice || turn?has_content>
        <fieldset class="field">
          <legend class="field__label">${m("step.turn")}</legend>
          <div class="choice"><input type="radio" id="turn-first" name="turn" value="first"<#if turn == "first"> checked</#if>><label for="turn-first">${m("step.turn.first")}</label></div>
          <div class="choice"><input type="radio" id="turn-second" name="turn" value="second"<#if turn == "second"> checked</#if>><label for="turn-second">${m("step.turn.second")}</label></div>
        </fieldset>
        </#if>
        </#if>
        <#if possible && today??>
        <#if updatedOn??>
        <fieldset class="field">
          <legend class="field__label">${m("step.date.legend")}</legend>
          <div class="choice"><input type="radio" id="date-keep" name="date" value="keep"<#if date == "keep"> checked</#if>><label for="date-keep">${m("step.date.keep", moments.date(updatedOn))}</label></div>
          <div class="choice"><input type="radio" id="date-today" name="date" value="today"<#if date != "keep"> checked</#if>><label for="date-today">${(step == "schedule")?then(m("step.date.that-day"), m("step.date.today", moments.date(today)))}</label></div>
        </fieldset>
        <#else>
        <p class="quiet">${(step == "schedule")?then(m("step.date.none-that-day"), m("step.date.none", moments.date(today)))}</p>
        </#if>
        </#if>
        <#if takesComment && (possible || comment?has_content)>
        <#assign own = ["submit", "request-changes", "override", "unpublish"]?seq_contains(step)>
        <#assign hint = needsComment?then("step.comment." + step + ".hint", "step.comment.optional.hint")>
        <@work.comment label=m(own?then("step.comment." + step, "step.comment.optional")) hint=m(hint) text=comment problems=problems required=needsComment/>
        </#if>
        <#if possible && farewell??>
        <#assign goodbyeError = form.fault(problems, "farewell") elsewhereError = form.fault(problems, "leadsTo")>
        <div class="field">
          <@form.caption name="farewell" text=m("step.farewell") optional=true hint=m("step.farewell.hint") error=goodbyeError/>
          <textarea class="textarea" id="${ui.inputId("farewell")}" name="farewell" rows="2"<@form.ties name="farewell" hint=m("step.farewell.hint") error=goodbyeError/>>
${farewell}</textarea>
        </div>
        <div class="field">
          <@form.caption name="leadsTo" text=m("step.leads-to") optional=true hint=m("step.leads-to.hint") error=elsewhereError/>
          <input class="input" type="text" id="${ui.inputId("leadsTo")}" name="leadsTo" value="${leadsTo}" autocomplete="off" spellcheck="false"<@form.ties name="leadsTo" hint=m("step.leads-to.hint") error=elsewhereError/>>
        </div>
        </#if>
        <div class="button-row">
          <#if impossible??>
          <button class="button" type="button" aria-disabled="true" aria-describedby="why-not"><@ui.icon shapes[step]/> ${title}</button>
          <a class="button button--quiet" href="${work.root(page)}/overview">${m("step.cancel")}</a>
          <p class="next-step__why" id="why-not">${m(impossible)}</p>
          <#elseif missing?has_content>
          <button class="button" type="button" aria-disabled="true" aria-describedby="why-not"><@ui.icon shapes[step]/> ${title}</button>
          <#if page.view.mayWrite><a class="button button--primary" href="${work.root(page)}#${ui.inputId(missing[0].path)}"><@ui.icon "draft"/> ${m("readiness.fill")}</a></#if>
          <a class="button button--quiet" href="${work.root(page)}/overview">${m("step.cancel")}</a>
          <p class="next-step__why" id="why-not">${m("step.missing", missing?size)}</p>
          <#else>
          <button class="button ${["override", "unpublish", "archive", "delete"]?seq_contains(step)?then("button--danger", "button--primary")}" type="submit"><@ui.icon shapes[step]/> ${title}</button>
          <#if step == "approve"><a class="button" href="${work.root(page)}/review"><@ui.icon "review"/> ${m("step.review-first")}</a></#if>
          <a class="button button--quiet" href="${work.root(page)}/overview">${m("step.cancel")}</a>
          </#if>
        </div>
      <#if possible></form><#else></div></#if>
</@ui.page>
