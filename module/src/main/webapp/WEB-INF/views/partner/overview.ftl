<#-- page: PartnerPage; pending: names of the fields that differ from what the public reads; sections: what the working
  copy says; publicPath: where the public reads it; until, expired: when it goes offline by itself; fresh: KeepFresh.Report. -->
<#import "/work.ftl" as work>
<#assign partner = page.view.partner>
<@ui.page title=page.name current="partners">
      <@work.heading page=page title=page.name own=true>
        <#if page.view.mayWrite><a class="button" href="${work.root(page)}"><@ui.icon "draft"/> ${m("edit-content")}</a></#if>
        <a class="button" href="${work.root(page)}/preview"><@ui.icon "eye"/> ${m("preview.title")}</a>
        <a class="button" href="${work.root(page)}/history"><@ui.icon "history"/> ${m("history.title")}</a>
        <a class="button" href="${work.root(page)}/comments"><@ui.icon "comment"/> ${m("comments.title")}<#if page.comments.openCount() gt 0> (${page.comments.openCount()})</#if></a>
      </@work.heading>
      <div class="situation panel">
        <section class="stack stack--s" aria-labelledby="public-title">
          <h2 class="panel__title" id="public-title">${m("situation.public")}</h2>
          <p><@ui.liveMark live=partner.live!"" pending=partner.hasPendingChanges()/></p>
          <#if partner.live??>
          <p class="quiet">${m("situation.live", partner.live.revision, partner.live.by.displayName)}, <@ui.ago partner.live.since/></p>
          <#if until??><p class="quiet">${m(expired?then("situation.expired", "situation.expires"), moments.dateTime(until))}</p></#if>
          <#if publicPath?? && !(expired!false)><p><a href="${base}/${publicPath}"><@ui.icon "publish"/> ${m("see-public-page")}</a></p></#if>
          <#else>
          <#if farewell?? && farewell.leadsTo??>
          <p class="quiet">${m("situation.leads-to")} <a href="${base}/partners/${farewell.leadsTo}">${farewell.leadsTo}</a></p>
          <#else>
          <p class="quiet">${m(partner.everPublished?then("situation.no-longer", "situation.never"))}</p>
          </#if>
          <#if farewell?? && farewell.words??><p class="quiet">${m("situation.farewell")}<br><q lang="${farewell.language}">${farewell.words}</q></p></#if>
          </#if>
          <@work.freshness page fresh/>
        </section>
        <section class="stack stack--s" aria-labelledby="working-title">
          <h2 class="panel__title" id="working-title">${m("situation.working")}</h2>
          <p><@ui.badge partner.state/></p>
          <#if page.view.schedule??><p>${m("situation.waits", moments.dateTime(page.view.schedule.at), page.view.schedule.by.displayName)}</p></#if>
          <p class="quiet">${m("situation.revision", partner.working.number, partner.working.author.displayName)}, <@ui.ago partner.working.savedAt/></p>
          <#if partner.live??>
          <#if partner.hasPendingChanges()>
          <p>${m("situation.pending", pending?size, pending?join(", "))}</p>
          <#if pending?has_content><p><a href="${work.root(page)}/review">${m("situation.see-changes")}</a></p></#if>
          <#else>
          <p>${m("situation.same")}</p>
          </#if>
          <#else>
          <p>${m("situation.first")}</p>
          </#if>
        </section>
        <section class="stack stack--s" aria-labelledby="next-title">
          <h2 class="panel__title" id="next-title">${m("situation.next")}</h2>
          <@work.nextStep page/>
          <@work.assignment page/>
        </section>
      </div>
      <div class="review">
        <div class="sheet content-sheet">
          <#list sections as section>
          <section aria-labelledby="s-${section.code}">
            <h2 id="s-${section.code}">${section.label}</h2>
            <#list section.fields as field>
            <#if field.html?has_content>
            <h3<#if section.fields?size == 1 && field.label == section.label> class="visually-hidden"</#if>>${field.label}</h3>
            <div class="prose">${field.html?no_esc}</div>
            <#else>
            <dl class="definition"><dt>${field.label}</dt><dd><#list field.lines as line>${line}<#sep><br></#list></dd></dl>
            </#if>
            </#list>
          </section>
          </#list>
        </div>
        <div class="overview__side">
          <section class="panel stack stack--s" aria-labelledby="steps-title">
            <h2 class="panel__title" id="steps-title">${m("steps.others")}</h2>
            <@work.otherSteps page/>
            <#if may.ADMINISTER><p class="quiet"><a href="${desk}/audit/erasure/${partner.id}">${m("erasure.page.link")}</a></p></#if>
          </section>
          <#if !page.route.empty><@work.route page/></#if>
          <@work.readiness page/>
          <@work.people page/>
          <@work.history page/>
        </div>
      </div>
</@ui.page>
