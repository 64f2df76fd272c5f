<#-- What the form of a new partner and that of an existing one share. sheet is a FormView. -->

<#-- The table of contents beside the form: how far each section is, in word, shape and colour. -->
<#macro contents sheet>
<#local shapes = {"error": "wrong", "missing": "dot", "complete": "check-circle", "optional": "dot"}>
        <nav class="editor__contents" aria-label="${m("edit.contents")}">
          <ol class="toc" data-contents>
            <#list sheet.sections() as section>
            <li data-status="${section.state}"><a href="#s-${section.code}"><@ui.icon shapes[section.state]/><span>${section.label} <span class="toc__note">${section.note}</span></span></a></li>
            </#list>
          </ol>
        </nav>
</#macro>

<#-- The sections with their fields. -->
<#macro sections sheet>
          <#list sheet.sections() as section>
          <section class="form-section" id="s-${section.code}" aria-labelledby="s-${section.code}-title" tabindex="-1">
            <div class="form-section__head"><h2 id="s-${section.code}-title">${section.label}</h2></div>
            <div class="form-section__fields">
            <#list section.fields as field>
            <@fields.field f=field bare=(section.fields?size == 1 && field.label() == section.label)/>
            </#list>
            </div>
          </section>
          </#list>
</#macro>

<#-- Why, for the history. -->
<#macro note sheet>
          <div class="form-section form-section--plain">
            <@form.text name="note" label=m("edit.note") values=sheet.form() hint=m("edit.note.hint")/>
          </div>
</#macro>
