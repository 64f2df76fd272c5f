<#-- page: PartnerPage; older, newer: numbers of revisions, 0 for an empty page; changed: the fields that differ. -->
<#import "/work.ftl" as work>
<#assign title = (older == 0)?then(m("compare.from-nothing", older, newer), m("compare.title", older, newer))>
<@ui.page title=title + " – " + page.name current="partners">
      <@work.heading page title>
        <a class="button" href="${work.root(page)}/history"><@ui.icon "history"/> ${m("history.title")}</a>
        <a class="button" href="${work.root(page)}/comments"><@ui.icon "comment"/> ${m("comments.title")}<#if page.comments.openCount() gt 0> (${page.comments.openCount()})</#if></a>
        <a class="button" href="${work.root(page)}/preview?revision=${newer}"><@ui.icon "eye"/> ${m("preview.title")}</a>
        <#if newer != page.view.partner.working.number && !(page.view.revertRefusal??)><a class="button" href="${work.root(page)}/history/${newer}/restore"><@ui.icon "restore"/> ${m("restore.title", newer)}</a></#if>
      </@work.heading>
      <div class="sheet">
        <#if changed?has_content>
        <#if older gt 0><div class="diff-legend"><span><ins>${m("review.added")}</ins></span><span><del>${m("review.removed")}</del></span><span class="quiet">${m("review.changed", changed?size)}</span></div></#if>
        <#list changed as field><@work.change field=field page=page level=2 badge=older gt 0/></#list>
        <#else>
        <p>${m("compare.none")}</p>
        </#if>
      </div>
</@ui.page>
