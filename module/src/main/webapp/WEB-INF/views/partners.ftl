<#--
  The list of partners. page: PartnersPage; paging; filters: list of Filter; chosen: list of Chosen.
-->
<#import "/bulk-form.ftl" as bulk>
<#assign mayAct = may.WRITE_OWN>
<#macro ways primary=true>
<#if mayAct><a class="button" href="${desk}/import"><@ui.icon "import"/> ${m("partners.import")}</a><a class="button<#if primary> button--primary</#if>" href="${desk}/partners/new"><@ui.icon "add"/> ${m("partners.create")}</a></#if>
</#macro>
<#macro columnHead name>
<#local column = page.columns()[name]>
<#local shapes = {"": "sort", "ascending": "sort-up", "descending": "sort-down"}>
<th role="columnheader" scope="col"<#if column.direction?has_content> aria-sort="${column.direction}"</#if>><a class="sort" href="${column.address}">${column.label} <@ui.icon shapes[column.direction]/><span class="visually-hidden">, ${column.hint}</span></a></th>
</#macro>
<@ui.page title=m("partners.title") current="partners">
<#if page.isFirstUse()>
      <@ui.heading title=m("partners.title")/>
      <div class="empty">
        <@ui.icon "people"/>
        <h2>${m("partners.first.title")}</h2>
        <#if mayAct>
        <p>${m("partners.first")}</p>
        <div class="button-row"><a class="button button--primary" href="${desk}/import"><@ui.icon "import"/> ${m("partners.first.import")}</a><a class="button" href="${desk}/partners/new"><@ui.icon "add"/> ${m("partners.create")}</a></div>
        <#else>
        <p>${m("partners.first.waiting")}</p>
        </#if>
      </div>
<#else>
      <@ui.heading title=m("partners.title")><@ways/></@ui.heading>
      <#if page.hasUnknown()>
      <@ui.notice tone="info"><p>${m("partners.unknown")}</p></@ui.notice>
      </#if>
      <nav aria-label="${m("partners.views")}">
        <ul class="tabs">
          <#list page.tabs() as tab>
          <li><a href="${tab.address}"<#if tab.isCurrent()> aria-current="page"</#if>>${tab.label} <span class="count">${m("number", tab.count)}</span></a></li>
          </#list>
        </ul>
      </nav>
      <form class="filters" method="get" action="${desk}/partners" role="search" aria-label="${m("partners.title")}">
        <#if page.view() != "all"><input type="hidden" name="view" value="${page.view()}"></#if>
        <#if page.order() != "-changed"><input type="hidden" name="sort" value="${page.order()}"></#if>
        <div class="search-field">
          <div class="search-field__box">
            <label class="visually-hidden" for="q">${m("partners.search.label")}</label>
            <@ui.icon "search"/>
            <input class="input" id="q" name="q" type="search" maxlength="200" value="${page.words()}" placeholder="${m("partners.search.placeholder")}" data-search>
          </div>
          <button class="button" type="submit">${m("partners.search")}</button>
        </div>
        <details class="filters__more"<#if page.isFiltered()> open</#if>>
          <summary><@ui.icon "filter"/> ${m("partners.filters")}</summary>
          <div class="filters__row">
            <#list filters as filter>
            <div class="field">
              <label class="field__label" for="${filter.id}">${filter.label}</label>
              <select class="select" id="${filter.id}" name="${filter.name}">
                <option value="">${filter.any}</option>
                <#list filter.options as option>
                <option value="${option.value}"<#if option.isChosen()> selected</#if>>${option.label}</option>
                </#list>
              </select>
            </div>
            </#list>
            <div class="button-row">
              <button class="button" type="submit">${m("partners.filter")}</button>
            </div>
          </div>
        </details>
        <#if chosen?has_content>
        <div class="cluster">
          <ul class="chip-list" aria-label="${m("partners.chosen")}">
            <#list chosen as choice>
            <li class="chip chip--removable"><span>${choice.label}</span> <a href="${choice.addressWithout}"><@ui.icon "close"/><span class="visually-hidden">${m("partners.chosen.remove", choice.label)}</span></a></li>
            </#list>
          </ul>
          <#if chosen?size gt 1><a class="button button--quiet button--small" href="${desk}/partners">${m("partners.clear")}</a></#if>
        </div>
        </#if>
      </form>
      <#if page.total() == 0>
      <@nothing/>
      <#else>
      <#if paging.offset() gte page.total()>
      <@beyond/>
      <#else>
      <@bulk.around "partners"><@table/></@bulk.around>
      </#if>
      <@ui.pagination paging page.addressForPage() m("partners.pages")/>
      <#if paging.page == paging.pages && paging.pages gt 1><p class="quiet">${m("partners.end")}</p></#if>
      </#if>
</#if>
</@ui.page>

<#macro nothing>
      <div class="empty">
        <@ui.icon (page.isNarrowed())?then("search", "check-circle")/>
        <#if page.isNarrowed()>
        <h2><#if page.words()?has_content>${m("partners.none.words", page.words())}<#else>${m("partners.none.filters")}</#if></h2>
        <p><#if page.all() gt 0>${m("partners.none.elsewhere", page.all())}<#elseif page.isFiltered()>${m("partners.none.widen")}<#else>${m("partners.none.other-words")}</#if></p>
        <div class="button-row">
          <#if page.all() gt 0><a class="button button--primary" href="${page.addressOfAll()}">${m("partners.none.all", page.all())}</a></#if>
          <#if page.words()?has_content><a class="button" href="${page.addressWithoutWords()}">${m("partners.none.clear-words")}</a></#if>
          <#if page.isFiltered()><a class="button" href="${page.addressWithoutFilters()}">${m("partners.none.clear-filters")}</a></#if>
        </div>
        <#else>
        <h2>${m("partners.empty." + page.view() + ".title")}</h2>
        <p>${m("partners.empty." + page.view())}</p>
        <div class="button-row"><a class="button" href="${page.addressOfAll()}">${m("partners.none.all", page.all())}</a></div>
        </#if>
      </div>
</#macro>

<#macro beyond>
      <div class="empty">
        <@ui.icon "people"/>
        <h2>${m("partners.beyond.title", paging.page)}</h2>
        <p>${m("partners.beyond", page.total(), paging.pages)}</p>
        <div class="button-row"><a class="button" href="${page.addressForPage()}${paging.pages}">${m("partners.beyond.last")}</a></div>
      </div>
</#macro>

<#macro table>
      <div class="table-wrap">
        <table class="table table--stack" role="table">
          <caption><span>${m("partners.count", page.total())}</span>, ${page.orderInWords()}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <@bulk.head/>
              <@columnHead "name"/>
              <th role="columnheader" scope="col">${m("partners.column.level")}</th>
              <th role="columnheader" scope="col">${m("partners.column.terms")}</th>
              <@columnHead "state"/>
              <th role="columnheader" scope="col">${m("partners.column.public")}</th>
              <@columnHead "changed"/>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <#list page.rows() as row>
            <tr role="row">
              <@bulk.box row.id row.name/>
              <th role="rowheader" scope="row"><a class="row-title" href="${desk}/partners/${row.id}">${row.name}<#if row.acronym?has_content> <span class="acronym">${row.acronym}</span></#if></a></th>
              <td role="cell" data-label="${m("partners.column.level")}">${row.level}</td>
              <td role="cell" data-label="${m("partners.column.terms")}"><#if row.chips?has_content><ul class="chip-list"><#list row.chips as chip><li class="chip">${chip}</li></#list><#if row.moreChips?has_content><li class="chip" title="${row.moreChips?join(", ")}"><span aria-hidden="true">+${row.moreChips?size}</span><span class="visually-hidden">${row.moreChips?join(", ")}</span></li></#if></ul></#if></td>
              <td role="cell" data-label="${m("partners.column.state")}"><@ui.badge row.state/></td>
              <td role="cell" data-label="${m("partners.column.public")}"><@ui.liveMark row.live!"" row.hasPendingChanges/></td>
              <td role="cell" data-label="${m("partners.column.changed")}"><div><@ui.ago row.changedAt/> <span class="table__by">${m("partners.changed-by", row.changedBy)}</span></div></td>
            </tr>
            </#list>
          </tbody>
        </table>
      </div>
</#macro>
