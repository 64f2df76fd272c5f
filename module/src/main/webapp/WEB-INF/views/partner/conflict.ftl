<#--
  page: PartnerPage as it stands now; differing: the fields that differ (Differing); kept: what was typed, by name, to be
  sent along; own: whether the other version is this person's own.
-->
<#assign partner = page.view.partner
         address = desk + "/partners/" + partner.id
         both = differing?filter(row -> row.both)
         one = differing?filter(row -> !row.both)>
<@ui.page title=m("conflict.title") current="partners" errors=[1]>
      <@ui.heading title=m("conflict.title") trail=[{"href": desk + "/partners", "label": m("nav.partners")}, {"href": address, "label": page.shortName()}]/>
      <div class="notice" data-tone="waiting" id="errors" role="group" aria-labelledby="conflict-title" tabindex="-1" data-error-summary><@ui.icon "alert"/>
        <div>
          <h2 class="notice__title" id="conflict-title"><#if own>${m("conflict.you", moments.time(partner.changedAt))}<#else>${m("conflict.who", partner.changedBy.displayName, moments.time(partner.changedAt))}</#if></h2>
          <p>${m("conflict.text")}</p>
        </div>
      </div>
      <form class="conflict" method="post" action="${address}" enctype="multipart/form-data" data-unsaved-guard data-unsaved>
        <@ui.token/>
        <input type="hidden" name="version" value="${partner.version}">
        <input type="hidden" name="revision" value="${partner.working.number}">
        <#list kept as name, values>
        <#list values as value><input type="hidden" name="${name}" value="${value}">
        </#list>
        </#list>
        <#if both?has_content>
        <#if one?has_content><h2 class="conflict__part">${m("conflict.both")}</h2></#if>
        <#list both as row><@choice row/></#list>
        </#if>
        <#if one?has_content>
        <h2 class="conflict__part">${m("conflict.one")}</h2>
        <#list one as row><@choice row/></#list>
        </#if>
        <div class="savebar">
          <p class="savebar__status" data-save-status>${m("conflict.count", differing?size)}</p>
          <div class="savebar__actions">
            <a class="button" href="${address}">${m("conflict.drop")}</a>
            <button class="button button--primary" type="submit" name="do" value="merge" data-save><@ui.icon "save"/> ${m("conflict.save")}</button>
          </div>
        </div>
      </form>
</@ui.page>

<#macro choice row>
        <fieldset class="conflict__field"><legend>${row.label}</legend>
          <div class="conflict__sides">
            <@version row "mine" m("conflict.mine") row.mine/>
            <@version row "theirs" own?then(m("conflict.theirs.own"), m("conflict.theirs", partner.changedBy.displayName)) row.theirs/>
          </div>
        </fieldset>
</#macro>

<#macro version row side label html>
            <#local id = row.name?replace(".", "-") + "-" + side>
            <div class="option-card"><input type="radio" id="${id}" name="${row.name}" value="${side}" aria-describedby="${id}-text"<#if row.suggested == side> checked</#if>><div class="option-card__body"><label for="${id}">${label}</label><div class="option-card__text" id="${id}-text"><#if html?has_content><div class="prose" lang="${contentLanguage}">${html?no_esc}</div><#else><span class="quiet">${m("conflict.empty")}</span></#if></div></div></div>
</#macro>
