<#--
  sheet: FormView; sections: those of its sections that are shown, with only the fields that were found; shown: the keys
  of these; source: SourceView; findings: groups of faults; unrecognised: lines that became nothing; summary: both and
  the fields in one sentence; twins: pages that seem to be about the same partner; text, format, origin: what was
  brought; problems: what is wrong; notice: why nothing could be kept, or missing.
-->
<@ui.page title=m("import.check.title") current="import" errors=(problems?has_content || notice??)?then([1], [])>
      <@ui.heading title=m("import.check.title") lede=m("import.check.lede") trail=[{"href": desk + "/partners", "label": m("nav.partners")}, {"href": desk + "/import", "label": m("import.title")}]/>
      <#if notice??>
      <div class="error-summary" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title" data-error-summary>
        <h2 id="errors-title">${m(notice.title)}</h2>
        <p>${m(notice.text)}</p>
      </div>
      <#else>
      <@ui.errorSummary problems/>
      </#if>
      <ol class="steps"><li>${m("import.step.source")}</li><li aria-current="step">${m("import.step.check")}</li></ol>
      <#if twins?has_content>
      <@ui.notice tone="waiting">
        <p><strong>${m("import.twins", twins?size)}</strong></p>
        <ul class="import__twins">
          <#list twins as twin>
          <li><a href="${desk}/partners/${twin.id}">${twin.name}</a><#if twin.sameSource> <span class="quiet">${m("import.twins.same-source")}</span></#if></li>
          </#list>
        </ul>
        <p>${m("import.twins.text")}</p>
      </@ui.notice>
      </#if>
      <@ui.notice tone=(unrecognised?has_content || findings?has_content)?then("info", "positive") role="status">
        <p>${m(summary)}</p>
        <#if unrecognised?has_content || findings?has_content><p class="import__jumps"><#if unrecognised?has_content><a href="#unrecognised">${m("import.unrecognised")}</a></#if> <#if findings?has_content><a href="#findings">${m("import.findings")}</a></#if></p></#if>
      </@ui.notice>
      <div class="import">
        <section aria-labelledby="source-title" class="import__source stack stack--s">
          <h2 class="panel__title" id="source-title">${m("import.source")}</h2>
          <p class="quiet">${m("import.source.hint")}</p>
          <@sourceText/>
        </section>
        <form class="stack" id="partner-form" method="post" action="${desk}/import/draft" enctype="multipart/form-data" novalidate data-unsaved-guard data-unsaved>
          <h2 class="panel__title">${m("import.fields")}</h2>
          <@ui.token/>
          <#-- Enter in a field presses the first button of a form: that must be the one that goes on. -->
          <button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1">${m("import.create")}</button>
          <input type="hidden" name="import.text" value="${text}">
          <input type="hidden" name="import.format" value="${format}">
          <input type="hidden" name="import.source" value="${origin}">
          <#list shown as key><input type="hidden" name="import.shown" value="${key}"></#list>
          <#list twins as twin><input type="hidden" name="import.known" value="${twin.id}"></#list>
          <#list sections as section>
          <section class="form-section" id="s-${section.code}" aria-labelledby="s-${section.code}-title" tabindex="-1">
            <div class="form-section__head"><h3 id="s-${section.code}-title">${section.label}</h3></div>
            <div class="form-section__fields">
            <#list section.fields as field>
            <@fields.field f=field bare=(section.fields?size == 1 && field.label() == section.label)/>
            </#list>
            </div>
          </section>
          </#list>
          <p class="quiet">${m("import.others")}</p>
          <div class="savebar">
            <p class="savebar__status" role="status" data-save-status><@ui.icon "draft"/> <span>${m("import.nothing-kept")}</span></p>
            <div class="savebar__actions">
              <a class="button" href="${desk}/import">${m("import.again")}</a>
              <button class="button button--primary" type="submit" name="do" value="save" data-save>${m("import.create")}</button>
            </div>
          </div>
        </form>
      </div>
      <#if unrecognised?has_content>
      <section class="import__below stack stack--s" aria-labelledby="unrecognised">
        <h2 class="panel__title" id="unrecognised" tabindex="-1">${m("import.unrecognised")}</h2>
        <p class="quiet">${m("import.unrecognised.hint")}</p>
        <ul class="findings">
          <#list unrecognised as line>
          <li data-tone="info"><@ui.icon "help"/><span>${m("import.quoted", line.text)}</span><@place line.line/></li>
          </#list>
        </ul>
      </section>
      </#if>
      <#if findings?has_content>
      <section class="import__below stack stack--s" aria-labelledby="findings">
        <h2 class="panel__title" id="findings" tabindex="-1">${m("import.findings")}</h2>
        <p class="quiet">${m("import.findings.hint")}</p>
        <#list findings as group>
        <details class="finding-group"<#if group.isOpen()> open</#if><#if group.isRefused()> data-tone="negative"</#if>>
          <summary><@ui.icon group.isRefused()?then("wrong", "alert")/> <span>${m(group.title)}</span></summary>
          <ul class="findings">
            <#list group.faults as fault>
            <li<#if group.isRefused()> data-tone="negative"</#if>><@ui.icon group.isRefused()?then("wrong", "alert")/><span>${m(fault.message)}</span><@place fault.line/></li>
            </#list>
          </ul>
        </details>
        </#list>
      </section>
      </#if>
</@ui.page>

<#-- Where something stands in the source. -->
<#macro place line><a href="#l-${line}"><span class="visually-hidden">${m("import.see")} </span>${m("import.line", line)}</a></#macro>

<#-- The text as it was brought. What became a field is marked, and the field is named once behind its first line. -->
<#macro sourceText>
<#local before = "">
<div class="source-text" tabindex="0" role="group" aria-labelledby="source-title"><#list source.lines as line><span class="source-text__line<#if line.isUnrecognised()> source-text__unknown</#if>" id="l-${line.number}"><#local named = ""><#list line.segments as segment><#if segment.field?has_content><mark>${segment.text}</mark><#if segment.field != before && segment.field != named><#local named = segment.field> <span class="source-text__field">${segment.field}</span></#if><#else>${segment.text}</#if></#list></span><#if named?has_content><#local before = named></#if>
</#list></div>
</#macro>
