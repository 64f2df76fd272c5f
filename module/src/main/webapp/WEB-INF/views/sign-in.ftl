<#--
  username: what was typed; back: where the person wanted to go; kept: what they had typed (KeptForm) or missing;
  problem: what there is to say (a sentence) or missing; wrong: whether it is about name and password;
  offered: the accounts of the demonstration, or none.
-->
<#macro carried>
          <@ui.token/>
          <#if back?has_content><input type="hidden" name="return" value="${back}"></#if>
          <#if kept??>
          <input type="hidden" name="kept-path" value="${kept.path.value}">
          <input type="hidden" name="kept" value="${kept.body()}">
          </#if>
</#macro>
<@ui.bare title=m("sign-in.title") class="sign-in" error=wrong>
      <div class="spread">
        <span class="brand"><@ui.icon "maillon" "brand__mark"/> Maillon</span>
        <nav aria-label="${m("nav.language")}"><@ui.languageSwitch/></nav>
      </div>
      <div class="sign-in__card">
        <h1>${m("sign-in.title")}</h1>
        <#if problem??>
        <#if wrong>
        <div class="error-summary" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title" data-error-summary>
          <h2 id="errors-title">${m("sign-in.impossible")}</h2>
          <p>${m(problem)} <a href="#password">${m("sign-in.check")}</a></p>
        </div>
        <#else>
        <@ui.notice tone="waiting" role="status"><p>${m(problem)}</p></@ui.notice>
        </#if>
        </#if>
        <#if kept??>
        <@ui.notice tone="positive"><p>${m("sign-in.kept")}</p></@ui.notice>
        </#if>
        <form class="stack" method="post" action="${desk}/sign-in">
          <@carried/>
          <div class="field"><label class="field__label" for="username">${m("sign-in.username")}</label><input class="input" id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="200" value="${username}"></div>
          <div class="field"><label class="field__label" for="password">${m("sign-in.password")}</label><input class="input" id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"></div>
          <button class="button button--primary button--block" type="submit">${m("sign-in.submit")}</button>
        </form>
      </div>
      <#if offered?has_content>
      <section aria-labelledby="demo-title" class="stack stack--s">
        <h2 class="panel__title" id="demo-title">${m("sign-in.demonstration")}</h2>
        <p class="quiet">${m("sign-in.demonstration.text")}</p>
        <form class="account-list" method="post" action="${desk}/sign-in">
          <@carried/>
          <#list offered as person>
          <button class="button" type="submit" name="account" value="${person.id}"><@ui.icon "user"/> ${person.displayName} <span class="account-list__role"><#list person.roles as role>${m(role.label())}<#sep>, </#list></span></button>
          </#list>
        </form>
      </section>
      </#if>
</@ui.bare>
