<#-- page: PartnerPage; timeline: what happened, newest first; paging; newest: number of the newest revision. -->
<#import "/work.ftl" as work>
<#assign revisions = timeline.moments?filter(moment -> moment.revision gt 0)>
<#assign comparable = revisions?size gt 1>
<#assign latest = revisions?has_content?then(revisions[0].revision, 0)>
<#assign live = 0>
<#list revisions as moment><#if moment.isLive()><#assign live = moment.revision></#if></#list>
<#-- What the public reads against the working copy is the question most often asked; else the last two. -->
<#assign older = (live gt 0 && live lt latest)?then(live, comparable?then(revisions[1].revision, latest))>
<@ui.page title=m("history.title") + " – " + page.name current="partners">
      <@work.heading page=page title=m("history.title") lede=m("history.lede")/>
      <#-- A single revision has nothing to be compared with: then there is no form. -->
      <#if comparable><form class="stack" method="get" action="${work.root(page)}/history/compare"><#else><div class="stack"></#if>
        <h2 class="visually-hidden">${m("history.revisions")}</h2>
        <ol class="revisions">
          <#list timeline.moments as moment>
          <#if moment.revision gt 0>
          <li>
            <#if comparable>
            <div class="revisions__pick">
              <div class="choice"><input type="radio" id="from-${moment.revision}" name="from" value="${moment.revision}"<#if moment.revision == older> checked</#if>><label for="from-${moment.revision}"><span class="visually-hidden">${m("history.revision", moment.revision)}, </span>${m("history.before")}</label></div>
              <div class="choice"><input type="radio" id="to-${moment.revision}" name="to" value="${moment.revision}"<#if moment.revision == latest> checked</#if>><label for="to-${moment.revision}"><span class="visually-hidden">${m("history.revision", moment.revision)}, </span>${m("history.after")}</label></div>
            </div>
            <#else><span></span>
            </#if>
            <div class="revisions__what">
              <span class="cluster"><a href="${work.root(page)}/history/compare?from=${moment.revision - 1}&amp;to=${moment.revision}"><strong>${m("history.revision", moment.revision)}</strong></a><#if moment.isWorking()> <span class="badge"><@ui.icon "draft"/> ${m("history.working")}</span></#if><#if moment.isLive()> <span class="badge" data-state="published"><@ui.icon "publish"/> ${m("history.live")}</span></#if></span>
              <span>${moment.words}</span>
              <#if moment.note?? && moment.note?has_content><span class="revisions__note">${moment.note}</span></#if>
              <span class="quiet">${moment.by.displayName}, <@ui.at moment.at/></span>
            </div>
            <span class="cluster">
              <a class="button button--small button--quiet" href="${work.root(page)}/preview?revision=${moment.revision}"><@ui.icon "eye"/> ${m("history.read")}<span class="visually-hidden"> ${m("history.revision", moment.revision)}</span></a>
              <#if !moment.isWorking() && !(page.view.revertRefusal??)><a class="button button--small" href="${work.root(page)}/history/${moment.revision}/restore"><@ui.icon "restore"/> ${m("history.restore-this")}<span class="visually-hidden"> ${m("history.revision", moment.revision)}</span></a></#if>
            </span>
          </li>
          <#else>
          <li class="revisions__step">
            <span></span>
            <div class="revisions__what">
              <span>${moment.by.displayName} ${moment.words}</span>
              <#if moment.note?? && moment.note?has_content><span class="revisions__note">${moment.note}</span></#if>
              <span class="quiet"><@ui.at moment.at/></span>
            </div>
          </li>
          </#if>
          </#list>
        </ol>
        <#if comparable>
        <div class="button-row"><button class="button button--primary" type="submit"><@ui.icon "copy"/> ${m("history.compare")}</button></div>
        <#else>
        <p class="quiet">${m("history.only")}</p>
        </#if>
        <#if page.view.revertRefusal??><p class="quiet">${m(page.view.revertRefusal.sentence())}</p></#if>
      <#if comparable></form><#else></div></#if>
      <@ui.pagination paging=paging link=work.root(page) + "/history?page=" label=m("history.pages")/>
</@ui.page>
