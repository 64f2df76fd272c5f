<#-- page: PartnerPage; revision: its number; changed: the fields it would change in the working copy; comment: what was
  typed; impossible, refusal: sentences; since: what happened meanwhile. -->
<#import "/work.ftl" as work>
<#assign partner = page.view.partner>
<#assign failed = problems?has_content || refusal??>
<@ui.page title=m("restore.title", revision) + " – " + page.name current="partners" errors=failed?then([1], [])>
      <@work.heading page m("restore.title", revision)/>
      <@ui.errorSummary problems/>
      <#if refusal??><@work.refused refusal since!/></#if>
      <div class="review">
        <div class="sheet">
          <#if changed?has_content>
          <div class="diff-legend"><span><ins>${m("review.added")}</ins></span><span><del>${m("review.removed")}</del></span><span class="quiet">${m("restore.changes", changed?size)}</span></div>
          <#list changed as field><@work.change field=field level=2/></#list>
          <#else>
          <p>${m("restore.same")}</p>
          </#if>
        </div>
        <div class="review__side">
          <form class="panel stack" method="post" action="${work.root(page)}/history/${revision}/restore" novalidate>
            <@ui.token/>
            <input type="hidden" name="version" value="${partner.version}">
            <div class="status-panel__facts"><@work.marks page/></div>
            <ul class="consequences">
              <li>${m("restore.text", revision)}</li>
              <#if partner.state.code() == "in-review"><li>${m("restore.review")}</li></#if>
              <#if partner.live??><li>${m("restore.public")}</li></#if>
            </ul>
            <@work.comment label=m("step.comment.optional") hint=m("step.comment.optional.hint") text=comment problems=problems/>
            <div class="next-step">
              <#if impossible?? || !changed?has_content>
              <button class="button button--block" type="button" aria-disabled="true" aria-describedby="why-not"><@ui.icon "restore"/> ${m("restore.submit")}</button>
              <p class="next-step__why" id="why-not"><#if impossible??>${m(impossible)}<#else>${m("restore.same")}</#if></p>
              <#else>
              <button class="button button--primary button--block" type="submit"><@ui.icon "restore"/> ${m("restore.submit")}</button>
              </#if>
              <a class="button button--quiet button--block" href="${work.root(page)}/history">${m("step.cancel")}</a>
            </div>
          </form>
        </div>
      </div>
</@ui.page>
