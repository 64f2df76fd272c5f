<#--
  page: PartnerPage; writable: whether this person may write now, then sheet: FormView, else sections: what is only read;
  problems: what is wrong; refusal: why nothing could be kept at all, or missing; failed: reference of an error, or
  missing; unsaved: whether the form holds more than what is kept; version, revision: where the editor began.
-->
<#import "/partner/form.ftl" as parts>
<#import "/work.ftl" as work>
<#assign partner = page.view.partner
         address = desk + "/partners/" + partner.id
         title = writable?then(m("edit.title", page.shortName()), m("edit.read-title", page.shortName()))
         worries = problems?has_content || refusal?? || failed??>
<@ui.page title=title current="partners" errors=worries?then([1], [])>
      <@work.heading page=page title=page.name crumb=m("edit.crumb")>
        <a class="button" href="${address}/preview"><@ui.icon "eye"/> ${m("preview.title")}</a>
        <a class="button" href="${address}/history"><@ui.icon "history"/> ${m("history.title")}</a>
        <a class="button" href="${work.root(page)}/comments"><@ui.icon "comment"/> ${m("comments.title")}<#if page.comments.openCount() gt 0> (${page.comments.openCount()})</#if></a>
      </@work.heading>
      <#if refusal?? || failed??>
      <div class="error-summary" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title" data-error-summary>
        <h2 id="errors-title"><#if failed??>${m("edit.failed")}<#else>${m("edit.refused")}</#if></h2>
        <#if failed??><p>${m("edit.failed.text", failed)}</p><#else><p>${m(refusal)}</p><p>${m("edit.refused.text")}</p></#if>
      </div>
      <#else>
      <@ui.errorSummary problems/>
      </#if>
      <div class="editor">
        <#if writable>
        <@parts.contents sheet/>
        <form class="editor__form" id="partner-form" method="post" action="${address}" enctype="multipart/form-data" novalidate data-unsaved-guard<#if unsaved> data-unsaved</#if>>
          <@ui.token/>
          <input type="hidden" name="version" value="${version}">
          <input type="hidden" name="revision" value="${revision}">
          <#-- Enter in a field presses the first button of a form: that must be the one that saves. -->
          <button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">${m("edit.save")}</button>
          <@parts.sections sheet/>
          <@parts.note sheet/>
          <div class="savebar">
            <p class="savebar__status" role="status" data-save-status><#if unsaved><@ui.icon "draft"/> <span>${m("edit.unsaved")}</span><#else><@ui.icon "check"/> <span><@saved partner.working.savedAt/></span></#if></p>
            <div class="savebar__actions">
              <#assign submits = ((page.steps.main.code)!"") == "submit">
              <button class="button<#if !submits> button--primary</#if>" type="submit" name="do" value="save" data-save><@ui.icon "save"/> ${m("edit.save")}</button>
              <#if submits><button class="button button--primary" type="submit" name="do" value="submit"><@ui.icon "send"/> ${m("edit.submit")}</button></#if>
            </div>
          </div>
        </form>
        <#else>
        <@readContents/>
        <div class="editor__form">
          <#if page.view.writeRefusal??><@ui.notice tone="info"><p>${m(page.view.writeRefusal.sentence())}</p></@ui.notice></#if>
          <@read/>
        </div>
        </#if>
        <aside class="editor__side" aria-label="${m("edit.side")}">
          <section class="panel status-panel" aria-labelledby="status-title">
            <h2 class="panel__title" id="status-title">${m("edit.status")}</h2>
            <div class="status-panel__facts"><@work.marks page/></div>
            <#if writable>
            <p class="quiet">${page.steps.sentence}</p>
            <#if page.message()??><@work.talk [page.message()]/></#if>
            <#if page.view.assignment??><div class="cluster"><@work.taken page.view.assignment/></div></#if>
            <p><a href="${address}/overview">${m("edit.overview")}</a></p>
            <#else>
            <@work.nextStep page/>
            </#if>
          </section>
          <@work.readiness page/>
          <@work.people page/>
          <@work.history page/>
        </aside>
      </div>
</@ui.page>

<#-- Today the hour is enough; before that it is the day that matters. -->
<#macro saved moment><time datetime="${moments.machine(moment)}"><#if moments.isToday(moment)>${m("edit.saved-at", moments.time(moment))}<#else>${m("edit.saved-on", moments.dateTime(moment))}</#if></time></#macro>

<#macro readContents>
        <nav class="editor__contents" aria-label="${m("edit.contents")}">
          <ol class="toc" data-contents>
            <#list sections as section>
            <li><a href="#s-${section.code}"><@ui.icon "dot"/><span>${section.label}</span></a></li>
            </#list>
          </ol>
        </nav>
</#macro>

<#macro read>
          <#list sections as section>
          <section class="form-section" id="s-${section.code}" aria-labelledby="s-${section.code}-title" tabindex="-1">
            <div class="form-section__head"><h2 id="s-${section.code}-title">${section.label}</h2></div>
            <dl class="read-list">
              <#list section.fields as field>
              <div><dt<#if section.fields?size == 1 && field.label == section.label> class="visually-hidden"</#if>>${field.label}</dt><dd><#if field.html?has_content><div class="prose">${field.html?no_esc}</div><#else><#list field.lines as line>${line}<#sep><br></#list></#if></dd></div>
              </#list>
            </dl>
          </section>
          </#list>
</#macro>
