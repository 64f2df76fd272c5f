<#-- tabs: list of Tab; lines: list of ErrandLine; all: how many wait in all; paging; addressForPage. -->
<#import "/work.ftl" as work>
<#import "/bulk-form.ftl" as bulk>
<@ui.page title=m("errands.title") current="work">
      <@ui.heading title=m("errands.title") lede=(all gt 0)?then(m("errands.lede", all), "")><a class="button" href="${desk}/freshness"><@ui.icon "calendar"/> ${m("stale.title")}</a></@ui.heading>
      <#if all gt 0>
      <nav aria-label="${m("errands.views")}">
        <ul class="tabs">
          <#list tabs as tab>
          <li><a href="${desk}/work<#if tab.code() != "all">?why=${tab.code()}</#if>"<#if tab.isCurrent()> aria-current="page"</#if>>${m("errands.why." + tab.code())} <span class="count">${m("number", tab.count())}</span></a></li>
          </#list>
        </ul>
      </nav>
      </#if>
      <#if lines?has_content>
      <@bulk.around "work">
      <div class="table-wrap">
        <table class="table table--stack" role="table">
          <caption><span>${m("errands.count", paging.total)}</span>, ${m("errands.order")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <@bulk.head/>
              <th role="columnheader" scope="col">${m("partners.column.name")}</th>
              <th role="columnheader" scope="col">${m("errands.column.task")}</th>
              <th role="columnheader" scope="col">${m("errands.column.due")}</th>
              <th role="columnheader" scope="col">${m("partners.column.state")}</th>
              <th role="columnheader" scope="col">${m("errands.column.since")}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <#list lines as line>
            <#assign errand = line.errand()>
            <tr role="row">
              <@bulk.box errand.id() errand.name()/>
              <th role="rowheader" scope="row"><a class="row-title" href="${desk}/partners/${errand.id()}/overview">${errand.name()}<#if errand.acronym()?has_content> <span class="acronym">${errand.acronym()}</span></#if></a></th>
              <td role="cell" data-label="${m("errands.column.task")}"><div><a class="task" href="${desk}/partners/${errand.id()}${line.path()}">${m(line.task())}<span class="visually-hidden"> – ${errand.name()}</span></a><#list line.because() as reason><br><span class="quiet">${m(reason)}</span></#list></div></td>
              <td role="cell" data-label="${m("errands.column.due")}"><#if errand.assignment()??><#if errand.assignment().dueOn()??><@work.due errand.assignment().dueOn()/></#if><#if errand.assignment().to()?? && errand.assignment().to().id() != editor.id> <span class="taken"><@ui.icon "user"/> ${m("assignment.to", errand.assignment().to().displayName())}</span></#if></#if></td>
              <td role="cell" data-label="${m("partners.column.state")}"><@ui.badge errand.state()/></td>
              <td role="cell" data-label="${m("errands.column.since")}"><div><@ui.ago errand.since()/> <span class="table__by">${m("partners.changed-by", errand.changedBy().displayName())}</span></div></td>
            </tr>
            </#list>
          </tbody>
        </table>
      </div>
      </@bulk.around>
      <@ui.pagination paging addressForPage m("errands.pages")/>
      <#elseif all == 0>
      <div class="empty">
        <@ui.icon "check-circle"/>
        <h2>${m("errands.empty.title")}</h2>
        <p>${m("errands.empty")}</p>
        <div class="button-row"><a class="button" href="${desk}/partners">${m("errands.empty.partners")}</a><#if may.WRITE_OWN><a class="button" href="${desk}/partners/new"><@ui.icon "add"/> ${m("partners.create")}</a></#if></div>
      </div>
      <#else>
      <div class="empty">
        <@ui.icon "check-circle"/>
        <h2>${m("errands.none.title")}</h2>
        <div class="button-row"><a class="button" href="${desk}/work">${m("errands.none.all", all)}</a></div>
      </div>
      </#if>
</@ui.page>
