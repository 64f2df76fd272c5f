<#-- status, title and reason (sentences), reference if something was logged, kept if something
    was typed (KeptForm), signedIn. -->
<#macro body>
      <#if reference??>
      <p>${m("error.reference")} <code>${reference}</code></p>
      </#if>
      <#if kept??>
      <form method="post" action="${base}${kept.path.value}">
        <@ui.token/>
        <#list kept.fields as field>
        <input type="hidden" name="${field.name}" value="${field.value}">
        </#list>
        <div class="button-row">
          <button class="button button--primary" type="submit">${m("error.again")}</button>
          <a class="button" href="${desk}/partners">${m("error.back")}</a>
        </div>
      </form>
      <#else>
      <div class="button-row">
        <#if signedIn>
        <a class="button button--primary" href="${desk}/partners">${m("error.back")}</a>
        <#else>
        <a class="button button--primary" href="${desk}/sign-in">${m("error.sign-in")}</a>
        </#if>
      </div>
      </#if>
</#macro>
<@ui.page title=m(title) wide=false>
      <div class="message-page">
        <p class="message-page__code">${m("error.code", status?c)}</p>
        <h1>${m(title)}</h1>
        <p>${m(reason)}</p>
        <@body/>
      </div>
</@ui.page>
