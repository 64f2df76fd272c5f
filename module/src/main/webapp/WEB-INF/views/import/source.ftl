<#-- typed: Form with what was typed; problems: what is wrong with it. -->
<@ui.page title=m("import.title") current="import" wide=false errors=problems>
      <@ui.heading title=m("import.title") lede=m("import.lede") trail=[{"href": desk + "/partners", "label": m("nav.partners")}]/>
      <@ui.errorSummary problems/>
      <ol class="steps"><li aria-current="step">${m("import.step.source")}</li><li>${m("import.step.check")}</li></ol>
      <form class="form-section stack" method="post" action="${desk}/import" enctype="multipart/form-data" novalidate data-unsaved-guard>
        <@ui.token/>
        <@form.area name="text" label=m("import.text") values=typed errors=problems hint=m("import.text.hint") rows=14 size="tall"/>
        <#assign wrong = form.fault(problems, "file")>
        <div class="field">
          <@form.caption name="file" text=m("import.file") hint=m("import.file.hint") error=wrong/>
          <input class="input" id="f-file" name="file" type="file" accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"<@form.ties name="file" hint=m("import.file.hint") error=wrong/>>
        </div>
        <@form.text name="source" label=m("import.origin") values=typed errors=problems hint=m("import.origin.hint") optional=true maxlength=500/>
        <@form.select name="format" label=m("import.format") values=typed errors=problems options=[{"value": "text", "label": m("import.format.text")}, {"value": "html", "label": m("import.format.html")}] empty=m("import.format.auto") optional=true/>
        <div class="button-row"><button class="button button--primary" type="submit">${m("import.read")} <@ui.icon "arrow-right"/></button></div>
      </form>
</@ui.page>
