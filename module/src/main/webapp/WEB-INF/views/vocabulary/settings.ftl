<#-- vocabulary: the one that is changed, or missing for a new one; form_values, version, problems, refusal. -->
<#assign isNew = !vocabulary??>
<#assign back = desk + "/vocabularies" + isNew?then("", "/" + (vocabulary.code)!"")>
<#assign title = isNew?then(m("vocabularies.create"), m("vocabulary.settings"))>
<#assign trail = [{"href": desk + "/vocabularies", "label": m("vocabularies.title")}]>
<#if !isNew><#assign trail = trail + [{"href": back, "label": m(vocabulary.label)}]></#if>
<@ui.page title=title current="vocabularies" wide=false errors=problems>
      <@ui.heading title=title trail=trail lede=isNew?then(m("vocabularies.create.lede"), "")/>
      <@ui.errorSummary problems/>
      <#if refusal??><@ui.notice tone="negative" role="alert"><p>${m(refusal)}</p></@ui.notice></#if>
      <form method="post" action="${isNew?then(desk + "/vocabularies/new", back + "/settings")}" data-unsaved-guard>
        <@ui.token/>
        <input type="hidden" name="version" value="${version}">
        <div class="form-section">
          <div class="field-row">
            <@form.text name="label.fr" label=m("vocabulary.field.label.fr") values=form_values errors=problems lang="fr" required=true maxlength=120/>
            <@form.text name="label.en" label=m("vocabulary.field.label.en") values=form_values errors=problems lang="en" required=true maxlength=120/>
          </div>
          <@form.text name="code" label=m("vocabulary.field.code") values=form_values errors=problems hint=isNew?then(m("vocabulary.field.code.new"), m("vocabulary.field.code.fixed")) optional=isNew size="medium" maxlength=80 readonly=!isNew/>
          <div class="field-row">
            <@form.area name="description.fr" label=m("vocabulary.field.description.fr") values=form_values errors=problems optional=true rows=3 lang="fr"/>
            <@form.area name="description.en" label=m("vocabulary.field.description.en") values=form_values errors=problems optional=true rows=3 lang="en"/>
          </div>
        </div>
        <div class="form-section">
          <h2>${m("vocabulary.use")}</h2>
          <@form.text name="atMost" label=m("vocabulary.field.at-most") values=form_values errors=problems hint=m("vocabulary.field.at-most.hint") optional=true size="short" type="number" min="1"/>
          <@form.select name="requiredAt" label=m("vocabulary.field.required") values=form_values errors=problems options=[{"value": "never", "label": m("vocabulary.required.never")}, {"value": "review", "label": m("vocabulary.required.review")}, {"value": "publication", "label": m("vocabulary.required.publication")}, {"value": "draft", "label": m("vocabulary.required.draft")}]/>
          <@form.check name="rootAllowed" label=m("vocabulary.field.root") values=form_values hint=m("vocabulary.field.root.hint")/>
          <@form.select name="sensitivity" label=m("vocabulary.field.sensitivity") values=form_values errors=problems hint=m("vocabulary.field.sensitivity.hint") options=[{"value": "light", "label": m("vocabulary.sensitivity.light")}, {"value": "standard", "label": m("vocabulary.sensitivity.standard")}, {"value": "steward", "label": m("vocabulary.sensitivity.steward")}, {"value": "direction", "label": m("vocabulary.sensitivity.direction")}]/>
          <@form.text name="position" label=m("vocabulary.field.position") values=form_values errors=problems hint=m("vocabulary.field.position.hint") size="short" type="number" min="1"/>
        </div>
        <div class="savebar"><p class="savebar__status" role="status" data-save-status>${isNew?then(m("vocabularies.create.then"), m("vocabulary.settings.then"))}</p><div class="savebar__actions"><a class="button" href="${back}">${m("vocabulary.cancel")}</a><button class="button button--primary" type="submit" data-save>${isNew?then(m("vocabularies.create"), m("vocabulary.save"))}</button></div></div>
      </form>
</@ui.page>
