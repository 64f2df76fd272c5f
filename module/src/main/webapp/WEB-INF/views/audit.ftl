<#-- lines; paging; asked: AuditAsked; narrowed; question: end of the address; addressForPage; people, actions. -->
<@ui.page title=m("audit.title") current="audit">
      <@ui.heading title=m("audit.title") lede=m("audit.lede")><a class="button" href="${desk}/audit.csv${question}" download><@ui.icon "download"/> ${m("audit.csv")}</a><a class="button" href="${desk}/audit.json${question}" download><@ui.icon "download"/> ${m("audit.json")}</a><a class="button" href="${desk}/audit/erasure"><@ui.icon "remove"/> ${m("erasure.link")}</a></@ui.heading>
      <#if verification??>
      <@ui.notice tone=verification.isIntact()?then("positive", "negative")><p><strong><#if verification.isIntact()>${m("audit.chain.intact", verification.lines())}<#else>${m("audit.chain.broken", verification.faultCount())}</#if></strong> ${m("audit.chain.last", moments.dateTime(verification.at()))} <a href="${desk}/audit/chain">${m("audit.chain.details")}</a></p></@ui.notice>
      <#else>
      <@ui.notice tone="info"><p>${m("audit.chain.unknown")} <a href="${desk}/audit/chain">${m("audit.chain.verify")}</a></p></@ui.notice>
      </#if>
      <#if asked.hasUnknown><@ui.notice tone="info"><p>${m("partners.unknown")}</p></@ui.notice></#if>
      <form class="filters" method="get" action="${desk}/audit" role="search" aria-label="${m("audit.title")}">
        <#if asked.partner??><input type="hidden" name="id" value="${asked.partner}"></#if>
        <div class="filters__row">
          <div class="field"><label class="field__label" for="partner">${m("audit.filter.partner")}</label><input class="input" id="partner" name="partner" type="search" maxlength="200" value="${asked.words}" data-search></div>
          <div class="field"><label class="field__label" for="person">${m("audit.filter.person")}</label><select class="select" id="person" name="person"><option value="">${m("partners.filter.any-person")}</option><#list people as option><option value="${option.value}"<#if option.isChosen()> selected</#if>>${option.label}</option></#list></select></div>
          <div class="field"><label class="field__label" for="action">${m("audit.filter.action")}</label><select class="select" id="action" name="action"><option value="">${m("audit.filter.any-action")}</option><#list actions as option><option value="${option.value}"<#if option.isChosen()> selected</#if>>${option.label}</option></#list></select></div>
          <div class="field"><label class="field__label" for="from">${m("audit.filter.from")}</label><input class="input" id="from" name="from" type="date" value="<#if asked.from??>${asked.from}</#if>"></div>
          <div class="field"><label class="field__label" for="until">${m("audit.filter.until")}</label><input class="input" id="until" name="until" type="date" value="<#if asked.until??>${asked.until}</#if>"></div>
          <div class="button-row"><button class="button" type="submit">${m("partners.filter")}</button><#if narrowed><a class="button button--quiet" href="${desk}/audit">${m("partners.clear")}</a></#if></div>
        </div>
        <#if !overrides><p><a href="${desk}/audit?action=override">${m("audit.overrides-only")}</a></p></#if>
        <#if asked.partner?? && lines?has_content><p class="quiet">${m("audit.only-partner", lines[0].entry.subject)}</p></#if>
      </form>
      <#if lines?has_content>
      <div class="table-wrap"><table class="table table--stack" role="table">
        <caption><span>${m("audit.count", paging.total)}</span>, ${m("audit.newest-first")}</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${m("audit.column.date")}</th><th role="columnheader" scope="col">${m("audit.column.person")}</th><th role="columnheader" scope="col">${m("audit.column.action")}</th><th role="columnheader" scope="col">${m("audit.column.partner")}</th><th role="columnheader" scope="col">${m("audit.column.detail")}</th></tr></thead>
        <tbody role="rowgroup">
          <#list lines as line>
          <tr role="row"<#if line.isOverride()> data-tone="waiting"</#if>>
            <td role="cell" data-label="${m("audit.column.date")}"><time class="tabular" datetime="${moments.machine(line.entry.at)}">${moments.exact(line.entry.at)}</time></td>
            <td role="cell" data-label="${m("audit.column.person")}"><#if line.entry.by.displayName?has_content>${line.entry.by.displayName}<#else><span class="quiet">${m("audit.erased")}</span></#if></td>
            <td role="cell" data-label="${m("audit.column.action")}"><div><strong>${line.action}</strong><#if line.isOverride()><p><span class="badge" data-tone="waiting"><@ui.icon "alert"/> ${m("audit.override")}</span></p></#if></div></td>
            <td role="cell" data-label="${m("audit.column.partner")}"><#if line.entry.partner?? && line.entry.action != "delete" && line.entry.subject?has_content><a href="${desk}/partners/${line.entry.partner}/history">${line.entry.subject}</a><#else>${line.entry.subject}</#if></td>
            <td role="cell" data-label="${m("audit.column.detail")}"><div><#if line.states?has_content><p>${line.states}</p></#if><#if line.entry.comment??><p class="audit-comment"><#if line.entry.partner??><q>${line.entry.comment}</q><#else>${line.entry.comment}</#if></p></#if><#if line.isErased()><p class="quiet">${m("audit.erased.line")}</p></#if><#if line.entry.revision??><p class="quiet">${m("audit.revision", line.entry.revision)}</p></#if></div></td>
          </tr>
          </#list>
        </tbody>
      </table></div>
      <@ui.pagination paging addressForPage m("audit.pages")/>
      <#if paging.page == paging.pages && paging.pages gt 1><p class="quiet">${m("audit.end")}</p></#if>
      <#elseif paging.total gt 0>
      <div class="empty">
        <@ui.icon "history"/>
        <h2>${m("partners.beyond.title", paging.page)}</h2>
        <div class="button-row"><a class="button" href="${addressForPage}${paging.pages}">${m("partners.beyond.last")}</a></div>
      </div>
      <#else>
      <div class="empty">
        <@ui.icon "history"/>
        <h2><#if narrowed>${m("audit.none")}<#else>${m("audit.empty")}</#if></h2>
        <p><#if narrowed>${m("audit.none.widen")}<#else>${m("audit.empty.text")}</#if></p>
        <#if narrowed><div class="button-row"><a class="button" href="${desk}/audit">${m("audit.none.clear")}</a></div></#if>
      </div>
      </#if>
</@ui.page>
