<#-- wish: MailWish; choices: how often; isMailOn; address: where mail goes, or "". -->
<@ui.page title=m("notifications.settings.title") current="notifications" wide=false>
      <@ui.heading title=m("notifications.settings.title") trail=[{"href": desk + "/notifications", "label": m("notifications.title")}] crumb=m("notifications.settings")/>
      <#if !isMailOn><@ui.notice tone="info"><p>${m("notifications.settings.off")}</p></@ui.notice>
      <#elseif address?has_content><@ui.notice tone="info"><p>${m("notifications.settings.address", address)}</p></@ui.notice>
      <#else><@ui.notice tone="waiting"><p>${m("notifications.settings.no-address")}</p></@ui.notice></#if>
      <form method="post" action="${desk}/notifications/settings" class="panel stack">
        <@ui.token/>
        <fieldset class="field">
          <legend class="field__label">${m("notifications.settings.mail")}</legend>
          <#list choices as choice>
          <div class="choice"><input type="radio" id="mail-${choice.code()}" name="mail" value="${choice.code()}"<#if wish.mail().code() == choice.code()> checked</#if>><label for="mail-${choice.code()}">${m("notifications.settings.mail." + choice.code())}</label></div>
          </#list>
        </fieldset>
        <div class="field">
          <label class="field__label" for="language">${m("notifications.settings.language")}</label>
          <select class="select" id="language" name="language">
            <option value="fr" lang="fr"<#if wish.language().tag() == "fr"> selected</#if>>Français</option>
            <option value="en" lang="en"<#if wish.language().tag() == "en"> selected</#if>>English</option>
          </select>
        </div>
        <div class="button-row"><button class="button button--primary" type="submit">${m("notifications.settings.save")}</button></div>
      </form>
</@ui.page>
