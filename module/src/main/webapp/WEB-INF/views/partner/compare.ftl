<#-- page: PartnerPage; older, newer: numbers of revisions, 0 for an empty page; changed: the fields that differ;
  asPage: whether the visitor's page is shown rather than the fields; pageLanguage: tag. -->
<#import "/work.ftl" as work>
<#assign title = (older == 0)?then(m("compare.from-nothing", older, newer), m("compare.title", older, newer))>
<@ui.page title=title + " – " + page.name current="partners">
      <@work.heading page title>
        <a class="button" href="${work.root(page)}/history"><@ui.icon "history"/> ${m("history.title")}</a>
        <a class="button" href="${work.root(page)}/comments"><@ui.icon "comment"/> ${m("comments.title")}<#if page.comments.openCount() gt 0> (${page.comments.openCount()})</#if></a>
        <a class="button" href="${work.root(page)}/preview?revision=${newer}"><@ui.icon "eye"/> ${m("preview.title")}</a>
        <#if newer != page.view.partner.working.number && !(page.view.revertRefusal??)><a class="button" href="${work.root(page)}/history/${newer}/restore"><@ui.icon "restore"/> ${m("restore.title", newer)}</a></#if>
      </@work.heading>
      <#assign which = "from=" + older + "&to=" + newer>
      <#assign source = work.root(page) + "/preview/changes?" + which + "&in=" + pageLanguage>
      <div class="preview-bar">
        <nav aria-label="${m("compare.as")}">
          <ul class="segmented">
            <li><a href="?${which}"<#if !asPage> aria-current="true"</#if>><@ui.icon "list"/> ${m("compare.as-fields")}</a></li>
            <li><a href="?${which}&amp;as=page"<#if asPage> aria-current="true"</#if>><@ui.icon "eye"/> ${m("compare.as-page")}</a></li>
          </ul>
        </nav>
        <#if asPage>
        <nav aria-label="${m("preview.language")}">
          <ul class="segmented">
            <#list ["fr", "en"] as each>
            <li><a href="?${which}&amp;as=page&amp;page=${each}" hreflang="${each}" lang="${each}"<#if each == pageLanguage> aria-current="true"</#if>>${(each == "fr")?then("Français", "English")}</a></li>
            </#list>
          </ul>
        </nav>
        <a class="button button--small" href="${source}" target="_blank" rel="noopener"><@ui.icon "external"/> ${m("preview.alone")}</a>
        </#if>
      </div>
      <#if asPage>
      <div class="preview-stage"><iframe class="preview-frame" data-width="1280" src="${source}" title="${title}, ${m("compare.as-page")}"></iframe></div>
      <#else>
      <div class="sheet">
        <#if changed?has_content>
        <#if older gt 0><div class="diff-legend"><span><ins>${m("review.added")}</ins></span><span><del>${m("review.removed")}</del></span><span class="quiet">${m("review.changed", changed?size)}</span></div></#if>
        <#list changed as field><@work.change field=field page=page level=2 badge=older gt 0/></#list>
        <#else>
        <p>${m("compare.none")}</p>
        </#if>
      </div>
      </#if>
</@ui.page>
