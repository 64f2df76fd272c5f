<#-- page: PartnerPage; width and widths in CSS pixels; revision: its number, 0 for the working copy; pageLanguage: tag. -->
<#import "/work.ftl" as work>
<#assign shapes = {"360": "telephone", "768": "tablet", "1280": "desktop"}>
<#assign which = (revision gt 0)?then("&revision=" + revision, "")>
<#assign source = work.root(page) + "/preview/page?in=" + pageLanguage + which>
<@ui.page title=m("preview.title") + " – " + page.name current="partners">
      <@work.heading page m("preview.title")>
        <a class="button" href="${source}" target="_blank" rel="noopener"><@ui.icon "external"/> ${m("preview.alone")}</a>
        <#if page.view.mayWrite><a class="button" href="${work.root(page)}"><@ui.icon "draft"/> ${m("edit-content")}</a></#if>
      </@work.heading>
      <div class="preview-bar">
        <strong><@ui.icon "eye-off"/> <#if revision gt 0>${m("preview.revision", revision)}<#else>${m("preview.working")}</#if></strong>
        <nav aria-label="${m("preview.width")}">
          <ul class="segmented">
            <#list widths as each>
            <li><a href="?width=${each}&amp;page=${pageLanguage}${which}"<#if each == width> aria-current="true"</#if>><@ui.icon shapes[each?c]/> ${m("preview." + each?c)}</a></li>
            </#list>
          </ul>
        </nav>
        <nav aria-label="${m("preview.language")}">
          <ul class="segmented">
            <#list ["fr", "en"] as each>
            <li><a href="?width=${width}&amp;page=${each}${which}" hreflang="${each}" lang="${each}"<#if each == pageLanguage> aria-current="true"</#if>>${(each == "fr")?then("Français", "English")}</a></li>
            </#list>
          </ul>
        </nav>
      </div>
      <div class="preview-stage"><iframe class="preview-frame" data-width="${width}" src="${source}" title="${m("preview.frame", page.shortName(), m("preview." + width?c))}"></iframe></div>
</@ui.page>
