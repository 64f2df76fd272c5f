<#-- step: its code; lines: list of Line; done: how many were; from: "partners" or "work". -->
<#assign title = m("bulk.title." + step)>
<#assign back = desk + "/" + from>
<#assign refused = lines?size - done>
<@ui.page title=m("bulk.done.title", done, lines?size) + " – " + title current=from wide=false>
      <@ui.heading title=title trail=[{"href": back, "label": m("nav." + from)}]/>
      <@ui.notice tone=(refused == 0)?then("positive", "waiting") role="status"><p><strong>${m("bulk.done." + step, done)}</strong><#if refused gt 0> ${m("bulk.done.refused", refused)}</#if></p></@ui.notice>
      <section class="panel stack stack--s bulk__part" aria-labelledby="done-title">
        <h2 class="panel__title" id="done-title">${m("bulk.done.each")}</h2>
        <ul class="bulk-list">
          <#list lines as line>
          <#assign ok = !(line.refusal()??)>
          <li<#if !ok> data-outcome="refused"</#if>><@ui.icon ok?then("check-circle", "alert")/><div>
            <p><#if line.view()??><a href="${desk}/partners/${line.id()}/overview">${line.name()}</a><#else>${m("bulk.unknown")}</#if></p>
            <#if ok><p class="cluster"><span>${m("bulk.done")}</span> <@ui.badge line.view().partner().state()/></p><#else><p><strong>${m("bulk.refused")}</strong> ${m(line.refusal())}</p></#if>
          </div></li>
          </#list>
        </ul>
      </section>
      <p class="quiet">${m("bulk.done.again")}</p>
      <div class="button-row"><a class="button button--primary" href="${back}">${m("bulk.back." + from)}</a></div>
</@ui.page>
