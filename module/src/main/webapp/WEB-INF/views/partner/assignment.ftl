<#-- page: PartnerPage; step: what it waits for, or ""; people: who could take it; typed: DueDay; problems; refusal. -->
<#import "/work.ftl" as work>
<#assign title = m("assignment.heading")>
<#assign failed = problems?has_content || refusal??>
<#assign toError = form.fault(problems, "to") dueError = form.fault(problems, "due")>
<@ui.page title=title + " – " + page.name current="partners" wide=false errors=failed?then([1], [])>
      <@work.heading page title/>
      <@ui.errorSummary problems/>
      <#if refusal??><@work.refused refusal/></#if>
      <#if page.view.assignedStep??>
      <form class="form-section" method="post" action="${work.root(page)}/assignment" novalidate>
        <@ui.token/>
        <input type="hidden" name="step" value="${step}">
      <#else>
      <div class="form-section">
      </#if>
        <p class="step-subject"><strong>${page.name}</strong><#if page.acronym?has_content> <span class="acronym">${page.acronym}</span></#if></p>
        <div class="cluster"><@work.marks page/></div>
        <#if page.view.assignment??><div class="cluster"><@work.taken page.view.assignment/></div></#if>
        <#if !step?has_content>
        <p>${m("assignment.impossible")}</p>
        <#else>
        <p><strong>${m("assignment.lede." + step)}</strong></p>
        </#if>
        <#if page.view.assignedStep??>
        <p class="quiet">${m("assignment.rule")}</p>
        <div class="field">
          <@form.caption name="to" text=m("assignment.field.to") hint=m("assignment.field.to.hint") error=toError/>
          <select class="select" id="${ui.inputId("to")}" name="to"<@form.ties name="to" hint=m("assignment.field.to.hint") error=toError/>>
            <option value="">${m("assignment.to-nobody")}</option>
            <#list people as person>
            <option value="${person.id}"<#if typed.to() == person.id> selected</#if>>${person.displayName}<#if person.id == editor.id> (${m("assignment.you")})</#if></option>
            </#list>
          </select>
        </div>
        <div class="field">
          <@form.caption name="due" text=m("assignment.field.due") optional=true hint=m("assignment.field.due.hint") error=dueError/>
          <input class="input input--medium" type="date" id="${ui.inputId("due")}" name="due" value="${typed.due()}" autocomplete="off"<@form.ties name="due" hint=m("assignment.field.due.hint") error=dueError/>>
        </div>
        <@work.comment label=m("assignment.field.comment") hint=m("assignment.field.comment.hint") text=typed.comment() problems=problems rows=3/>
        <div class="button-row">
          <button class="button button--primary" type="submit"><@ui.icon "check"/> ${m("assignment.save")}</button>
          <a class="button button--quiet" href="${work.root(page)}/overview">${m("step.cancel")}</a>
        </div>
        <#else>
        <#if step?has_content><p>${m("assignment.not-yours")}</p></#if>
        <div class="button-row"><a class="button" href="${work.root(page)}/overview">${m("step.back")}</a></div>
        </#if>
      <#if page.view.assignedStep??></form><#else></div></#if>
</@ui.page>
