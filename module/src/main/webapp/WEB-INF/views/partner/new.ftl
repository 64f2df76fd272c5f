<#-- sheet: FormView of an empty or returned form; problems: what is wrong with it; notice: why nothing could be
  kept at all, or missing; unsaved: whether somebody typed in it. -->
<#import "/partner/form.ftl" as parts>
<@ui.page title=m("edit.new") current="partners" errors=(problems?has_content || notice??)?then([1], [])>
      <@ui.heading title=m("edit.new") lede=m("edit.new.lede") trail=[{"href": desk + "/partners", "label": m("nav.partners")}]>
        <a class="button" href="${desk}/import"><@ui.icon "import"/> ${m("edit.new.import")}</a>
      </@ui.heading>
      <#if notice??>
      <div class="error-summary" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title" data-error-summary>
        <h2 id="errors-title">${m(notice.title)}</h2>
        <p>${m(notice.text)}</p>
      </div>
      <#else>
      <@ui.errorSummary problems/>
      </#if>
      <div class="editor editor--alone">
        <@parts.contents sheet/>
        <form class="editor__form" id="partner-form" method="post" action="${desk}/partners/new" enctype="multipart/form-data" novalidate data-unsaved-guard<#if unsaved> data-unsaved</#if>>
          <@ui.token/>
          <#-- Enter in a field presses the first button of a form: that must be the one that saves. -->
          <button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">${m("edit.create")}</button>
          <@parts.sections sheet/>
          <div class="savebar">
            <p class="savebar__status" role="status" data-save-status><@ui.icon "draft"/> <span>${m("edit.not-saved")}</span></p>
            <div class="savebar__actions">
              <button class="button button--primary" type="submit" name="do" value="save" data-save><@ui.icon "save"/> ${m("edit.create")}</button>
            </div>
          </div>
        </form>
      </div>
</@ui.page>
