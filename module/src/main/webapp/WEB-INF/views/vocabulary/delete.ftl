<#-- vocabulary; term; usage; hasNarrower; version; refusal. -->
<#assign back = desk + "/vocabularies/" + vocabulary.code>
<#assign here_ = back + "/terms/" + term.code>
<#assign title = m("vocabulary.delete.title", term.label)>
<@ui.page title=title current="vocabularies" wide=false>
      <@ui.heading title=title trail=[{"href": desk + "/vocabularies", "label": m("vocabularies.title")}, {"href": back, "label": m(vocabulary.label)}, {"href": here_, "label": m(term.label)}]/>
      <#if refusal??><@ui.notice tone="negative" role="alert"><p>${m(refusal)}</p></@ui.notice></#if>
      <#if usage gt 0 || hasNarrower>
      <@ui.notice tone="waiting"><p><#if usage gt 0>${m("vocabulary.delete.used", usage)}<#else>${m("vocabulary.delete.narrower")}</#if></p></@ui.notice>
      <div class="button-row">
        <#if usage gt 0><a class="button" href="${desk}/partners?term=${vocabulary.code}.${term.code}">${m("vocabulary.delete.see", usage)}</a></#if>
        <a class="button button--primary" href="${here_}">${m("vocabulary.delete.back")}</a>
      </div>
      <#else>
      <div class="panel stack">
        <ul class="consequences"><li>${m("vocabulary.delete.gone")}</li><li>${m("vocabulary.delete.code", term.code)}</li></ul>
        <form class="button-row" method="post" action="${here_}/delete">
          <@ui.token/>
          <input type="hidden" name="version" value="${version}">
          <button class="button button--danger" type="submit"><@ui.icon "remove"/> ${m("vocabulary.delete.now")}</button>
          <a class="button" href="${here_}">${m("vocabulary.cancel")}</a>
        </form>
      </div>
      </#if>
</@ui.page>
