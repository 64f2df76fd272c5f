<#-- status, title and reason (sentences), reference if something was logged, signedIn. -->
<#macro body>
      <#if reference??>
      <p>${m("error.reference")} <code>${reference}</code></p>
      </#if>
      <div class="button-row">
        <#if signedIn>
        <a class="button button--primary" href="${desk}/partners">${m("error.back")}</a>
        <#else>
        <a class="button button--primary" href="${desk}/sign-in">${m("error.sign-in")}</a>
        </#if>
      </div>
</#macro>
<@ui.page title=m(title) wide=false>
      <div class="message-page">
        <p class="message-page__code">${m("error.code", status?c)}</p>
        <h1>${m(title)}</h1>
        <p>${m(reason)}</p>
        <@body/>
      </div>
</@ui.page>
