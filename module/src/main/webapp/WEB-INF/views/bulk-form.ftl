<#--
  Ticking partners of a list and choosing what to do with them; works without script. Import it as "bulk".
  The list of partners and the page of one's work use it.
-->

<#-- Whether there is anything this person could do to several partners. -->
<#function possible><#return may.WRITE_OWN || may.REVIEW || may.PUBLISH></#function>

<#-- Around the table. from: "partners" or "work", where the way back leads. -->
<#macro around from>
<#if possible()>
      <form class="bulk" method="get" action="${desk}/bulk" data-bulk aria-label="${m("bulk.form")}">
        <input type="hidden" name="from" value="${from}">
        <#nested>
        <div class="bulk__bar">
          <p class="bulk__count" role="status" data-bulk-count>${m("bulk.with-ticked")}</p>
          <div class="button-row">
            <#if may.WRITE_OWN><button class="button button--small" type="submit" name="step" value="submit"><@ui.icon "send"/> ${m("bulk.step.submit")}</button></#if>
            <#if may.REVIEW><button class="button button--small" type="submit" name="step" value="approve"><@ui.icon "check"/> ${m("bulk.step.approve")}</button></#if>
            <#if may.PUBLISH><button class="button button--small" type="submit" name="step" value="publish"><@ui.icon "publish"/> ${m("bulk.step.publish")}</button></#if>
            <button class="button button--small" type="submit" name="step" value="assign"><@ui.icon "user"/> ${m("bulk.step.assign")}</button>
            <#if may.PUBLISH><button class="button button--small" type="submit" name="step" value="archive"><@ui.icon "archive"/> ${m("bulk.step.archive")}</button></#if>
          </div>
          <p class="quiet">${m("bulk.nothing-yet")}</p>
        </div>
      </form>
<#else>
      <#nested>
</#if>
</#macro>

<#-- The heading of the column of boxes: one box for all of this page. -->
<#macro head>
<#if possible()><th class="table__tick" role="columnheader" scope="col"><label class="tick"><input type="checkbox" name="all" value="page" data-bulk-all><span class="tick__label">${m("bulk.all")}</span></label></th></#if>
</#macro>

<#-- The box of one partner. -->
<#macro box id name>
<#if possible()><td class="table__tick" role="cell"><label class="tick"><input type="checkbox" name="p" value="${id}" data-bulk-one><span class="visually-hidden">${m("bulk.tick", name)}</span></label><input type="hidden" name="shown" value="${id}"></td></#if>
</#macro>
