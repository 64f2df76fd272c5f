<#-- step: its code; possible, impossible: lists of Prospect; gone: how many are no more; typed: DueDay; date; people;
  problems; refusal: why nothing can be done at all; from: "partners" or "work". -->
<#import "/work.ftl" as work>
<#assign title = m("bulk.title." + step)>
<#assign failed = problems?has_content || refusal??>
<#assign back = desk + "/" + from>
<#assign shapes = {"submit": "send", "approve": "check", "publish": "publish", "archive": "archive", "assign": "user"}>
<#assign toError = form.fault(problems, "to") dueError = form.fault(problems, "due")>
<@ui.page title=title current=from wide=false errors=failed?then([1], [])>
      <@ui.heading title=title trail=[{"href": back, "label": m("nav." + from)}]/>
      <@ui.errorSummary problems/>
      <#if refusal??>
      <@work.refused refusal/>
      <div class="button-row"><a class="button" href="${back}">${m("bulk.back")}</a></div>
      <#else>
      <#if gone gt 0><@ui.notice tone="info"><p>${m("bulk.gone", gone)}</p></@ui.notice></#if>
      <#if possible?has_content>
      <form class="form-section" method="post" action="${desk}/bulk" novalidate>
        <@ui.token/>
        <input type="hidden" name="step" value="${step}">
        <input type="hidden" name="from" value="${from}">
        <section aria-labelledby="possible-title">
        <h2 class="panel__title" id="possible-title">${m("bulk.possible", possible?size)}</h2>
        <ul class="bulk-list">
          <#list possible as one>
          <#assign page = one.view().partner()>
          <li><@ui.icon "check-circle"/><div>
            <input type="hidden" name="p" value="${page.id()}:${page.version()?c}">
            <p><a href="${desk}/partners/${page.id()}/${(step == "approve" || step == "publish")?then("review", "overview")}">${one.name()}</a></p>
            <#list one.effects() as effect><p>${m(effect)}</p></#list>
          </div></li>
          </#list>
        </ul>
        </section>
        <@stays/>
        <#if step == "assign">
        <div class="field">
          <@form.caption name="to" text=m("assignment.field.to") hint=m("bulk.to.hint") error=toError/>
          <select class="select" id="${ui.inputId("to")}" name="to"<@form.ties name="to" hint=m("bulk.to.hint") error=toError/>>
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
        </#if>
        <#if step == "publish">
        <fieldset class="field">
          <legend class="field__label">${m("step.date.legend")}</legend>
          <div class="choice"><input type="radio" id="date-keep" name="date" value="keep"<#if date == "keep"> checked</#if>><label for="date-keep">${m("bulk.date.keep")}</label></div>
          <div class="choice"><input type="radio" id="date-today" name="date" value="today"<#if date != "keep"> checked</#if>><label for="date-today">${m("bulk.date.today")}</label></div>
        </fieldset>
        </#if>
        <@work.comment label=m("step.comment.optional") hint=m("bulk.comment.hint") text=typed.comment() problems=problems rows=3/>
        <p class="quiet">${m("bulk.each")}</p>
        <div class="button-row">
          <button class="button ${(step == "archive")?then("button--danger", "button--primary")}" type="submit"><@ui.icon shapes[step]/> ${m("bulk.confirm." + step, possible?size)}</button>
          <a class="button button--quiet" href="${back}">${m("step.cancel")}</a>
        </div>
      </form>
      <#else>
      <div class="form-section">
        <p>${m("bulk.none-possible")}</p>
        <@stays/>
        <div class="button-row"><a class="button" href="${back}">${m("bulk.back")}</a></div>
      </div>
      </#if>
      </#if>
</@ui.page>

<#macro stays>
        <#if impossible?has_content>
        <section aria-labelledby="not-title">
        <h2 class="panel__title" id="not-title">${m("bulk.impossible", impossible?size)}</h2>
        <ul class="bulk-list">
          <#list impossible as one>
          <li data-outcome="refused"><@ui.icon "alert"/><div><p><a href="${desk}/partners/${one.view().partner().id()}/overview">${one.name()}</a></p><p>${m(one.obstacle())}</p></div></li>
          </#list>
        </ul>
        </section>
        </#if>
</#macro>
