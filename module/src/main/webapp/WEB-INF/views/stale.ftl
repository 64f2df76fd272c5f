<#-- tabs: list of Tab; view: the current one; all: how many there are in all; lines: list of Line; paging; addressForPage. -->
<#import "/work.ftl" as work>
<@ui.page title=m("stale.title") current="work">
      <@ui.heading title=m("stale.title") lede=m("stale.lede") trail=[{"href": desk + "/work", "label": m("nav.work")}]/>
      <nav aria-label="${m("stale.views")}">
        <ul class="tabs">
          <#list tabs as tab>
          <li><a href="${desk}/freshness<#if tab.code() != "due">?view=${tab.code()}</#if>"<#if tab.isCurrent()> aria-current="page"</#if>>${m("stale.view." + tab.code())} <span class="count">${m("number", tab.count())}</span></a></li>
          </#list>
        </ul>
      </nav>
      <#if lines?has_content>
      <div class="table-wrap">
        <table class="table table--stack" role="table">
          <caption><span>${m("stale.count", paging.total)}</span>, ${m("stale.order")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${m("partners.column.name")}</th>
              <th role="columnheader" scope="col">${m("stale.column.due")}</th>
              <th role="columnheader" scope="col">${m("stale.column.contact")}</th>
              <th role="columnheader" scope="col">${m("stale.column.answer")}</th>
              <th role="columnheader" scope="col">${m("stale.column.verified")}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <#list lines as line>
            <#assign partner = line.page() fresh = partner.freshness()>
            <tr role="row">
              <th role="rowheader" scope="row"><a class="row-title" href="${desk}/partners/${fresh.partner()}/freshness">${partner.name()}<#if partner.acronym()?has_content> <span class="acronym">${partner.acronym()}</span></#if></a></th>
              <td role="cell" data-label="${m("stale.column.due")}"><div><@work.verification line.standing() fresh.contract().dueOn()/><#if partner.assignedTo()??><br><span class="taken"><@ui.icon "user"/> ${m("assignment.to", partner.assignedTo().displayName())}</span></#if></div></td>
              <td role="cell" data-label="${m("stale.column.contact")}"><div>${fresh.contract().contact().name()}<#if fresh.contract().contact().mail()??><br><span class="quiet">${fresh.contract().contact().mail()}</span></#if></div></td>
              <td role="cell" data-label="${m("stale.column.answer")}"><div><#if !partner.isLive()>${m("stale.offline")}<#elseif fresh.proposedAt()??>${m("stale.proposed")}, <@ui.ago fresh.proposedAt()/><#elseif line.standing() == "fresh">–<#else>${m("stale.silent")}</#if></div></td>
              <td role="cell" data-label="${m("stale.column.verified")}"><#if fresh.verifiedOn()??><time datetime="${fresh.verifiedOn()}">${moments.date(fresh.verifiedOn())}</time><#else>${m("stale.never")}</#if></td>
            </tr>
            </#list>
          </tbody>
        </table>
      </div>
      <@ui.pagination paging addressForPage m("stale.pages")/>
      <#else>
      <div class="empty">
        <@ui.icon "check-circle"/>
        <h2>${m("stale.empty.title")}</h2>
        <p>${m("stale.empty")}</p>
        <#if view != "all" && all gt 0><div class="button-row"><a class="button" href="${desk}/freshness?view=all">${m("stale.all")}</a></div></#if>
      </div>
      </#if>
</@ui.page>
