<#--
  vocabulary; term: the one that is changed, or missing for a new one; parents: what it can stand under; usage,
  isOffered, siblings about an existing one; form_values, version, problems, refusal.
-->
<#assign isNew = !term??>
<#assign back = desk + "/vocabularies/" + vocabulary.code>
<#assign title = isNew?then(m("vocabulary.add"), (m(term.label))!"")>
<#assign trail = [{"href": desk + "/vocabularies", "label": m("vocabularies.title")}, {"href": back, "label": m(vocabulary.label)}]>
<@ui.page title=title current="vocabularies" wide=false errors=problems>
      <@ui.heading title=title trail=trail/>
      <@ui.errorSummary problems/>
      <#if refusal??><@ui.notice tone="negative" role="alert"><p>${m(refusal)}</p></@ui.notice></#if>
      <form method="post" action="${isNew?then(back + "/terms", back + "/terms/" + (term.code)!"")}" data-unsaved-guard>
        <@ui.token/>
        <input type="hidden" name="version" value="${version}">
        <div class="form-section">
          <div class="field-row">
            <@form.text name="label.fr" label=m("vocabulary.field.label.fr") values=form_values errors=problems lang="fr" required=true maxlength=200/>
            <@form.text name="label.en" label=m("vocabulary.field.label.en") values=form_values errors=problems lang="en" required=true maxlength=200/>
          </div>
          <@form.text name="code" label=m("vocabulary.field.code") values=form_values errors=problems hint=isNew?then(m("vocabulary.field.code.new"), m("vocabulary.field.code.fixed")) optional=isNew size="medium" maxlength=80 readonly=!isNew/>
          <@form.select name="parent" label=m("vocabulary.field.parent") values=form_values errors=problems options=parents empty=m("vocabulary.field.parent.none")/>
          <div class="field-row">
            <@form.area name="synonyms.fr" label=m("vocabulary.field.synonyms.fr") values=form_values errors=problems hint=m("vocabulary.field.synonyms.hint") optional=true rows=3 lang="fr"/>
            <@form.area name="synonyms.en" label=m("vocabulary.field.synonyms.en") values=form_values errors=problems hint=m("vocabulary.field.synonyms.hint") optional=true rows=3 lang="en"/>
          </div>
          <@form.area name="notations" label=m("vocabulary.field.notations") values=form_values errors=problems hint=m("vocabulary.field.notations.hint") optional=true rows=2/>
          <div class="field-row">
            <@form.text name="validFrom" label=m("vocabulary.field.from") values=form_values errors=problems optional=true type="date" size="medium"/>
            <@form.text name="validTo" label=m("vocabulary.field.to") values=form_values errors=problems hint=m("vocabulary.field.to.hint") optional=true type="date" size="medium"/>
          </div>
          <div class="field-row">
            <@form.area name="note.fr" label=m("vocabulary.field.note.fr") values=form_values errors=problems optional=true rows=2 lang="fr"/>
            <@form.area name="note.en" label=m("vocabulary.field.note.en") values=form_values errors=problems optional=true rows=2 lang="en"/>
          </div>
        </div>
        <div class="savebar"><p class="savebar__status" role="status" data-save-status><#if isNew>${m("vocabulary.add.then")}<#else>${m("vocabulary.used", usage)}</#if></p><div class="savebar__actions"><a class="button" href="${back}">${m("vocabulary.cancel")}</a><button class="button button--primary" type="submit" data-save>${isNew?then(m("vocabulary.add"), m("vocabulary.save"))}</button></div></div>
      </form>
      <#if !isNew>
      <section class="panel stack" aria-labelledby="more-title">
        <h2 class="panel__title" id="more-title">${m("vocabulary.more")}</h2>
        <p class="quiet"><#if isOffered>${m("vocabulary.retire.hint")}<#else>${m("vocabulary.offer.hint")}</#if></p>
        <form class="button-row" method="post" action="${back}/terms/${term.code}/steps">
          <@ui.token/>
          <input type="hidden" name="version" value="${version}">
          <#if siblings gt 1>
          <button class="button" type="submit" name="step" value="up"><@ui.icon "move-up"/> ${m("vocabulary.up")}</button>
          <button class="button" type="submit" name="step" value="down"><@ui.icon "move-down"/> ${m("vocabulary.down")}</button>
          </#if>
          <#if isOffered>
          <button class="button" type="submit" name="step" value="retire"><@ui.icon "archive"/> ${m("vocabulary.retire")}</button>
          <#else>
          <button class="button" type="submit" name="step" value="offer"><@ui.icon "restore"/> ${m("vocabulary.offer")}</button>
          </#if>
          <a class="button" href="${back}/terms/${term.code}/delete"><@ui.icon "remove"/> ${m("vocabulary.delete")}</a>
        </form>
      </section>
      </#if>
</@ui.page>
