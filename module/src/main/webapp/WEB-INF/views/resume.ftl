<#-- kept: what somebody had typed (KeptForm); only the person can send it again. -->
<@ui.page title=m("resume.title") wide=false>
      <div class="message-page">
      <h1>${m("resume.title")}</h1>
      <p>${m("resume.text")}</p>
      <form method="post" action="${base}${kept.path.value}">
        <@ui.token/>
        <#list kept.fields as field>
        <input type="hidden" name="${field.name}" value="${field.value}">
        </#list>
        <div class="button-row">
          <button class="button button--primary" type="submit">${m("resume.send")}</button>
          <a class="button" href="${desk}/partners">${m("resume.leave")}</a>
        </div>
      </form>
      </div>
</@ui.page>
