<#-- page: PartnerPage; links: those of the page, newest first; now: when; cannot: why this person may make none;
  made, address: the link that was just made and its address, which is shown this once; typed: Form; right, spoken, comment:
  what was chosen and said; rights, mostDays: what can be chosen. -->
<#import "/work.ftl" as work>
<@ui.page title=m("guests.title") + " – " + page.name current="partners" wide=false errors=problems?has_content?then([1], [])>
      <@work.heading page=page title=m("guests.title") lede=m("guests.lede")/>
      <@ui.errorSummary problems/>
      <#if refusal??><@work.refused refusal/></#if>
      <div class="stack stack--l">
        <#if made??>
        <section class="panel stack" aria-labelledby="made-title">
          <div class="notice" data-tone="positive" role="status"><@ui.icon "check-circle"/><div>
            <h2 class="notice__title" id="made-title">${m("guests.made.title", made.guest.name)}</h2>
            <p>${m("guests.made", moments.dateTime(made.expiresAt))}</p>
            <#if sent><p>${m("guests.made.sent", made.guest.mail!"")}</p></#if>
          </div></div>
          <div class="field">
            <label class="field__label" for="address">${m("guests.made.address")}</label>
            <p class="field__hint" id="address-hint">${m("guests.made.secret", made.guest.name)}</p>
            <textarea class="textarea" id="address" rows="2" readonly spellcheck="false" autocomplete="off" translate="no" aria-describedby="address-hint">${address}</textarea>
          </div>
        </section>
        </#if>
        <section class="stack stack--s" aria-labelledby="list-title">
          <h2 id="list-title">${m("guests.list")}</h2>
          <#if links?has_content>
          <p class="quiet">${m("guests.advice")}</p>
          <#list links as link><@work.guest page=page link=link now=now revocable=!(cannot??)/></#list>
          <#else>
          <p class="quiet">${m("guests.none")}</p>
          </#if>
        </section>
        <#if cannot??>
        <div class="notice" data-tone="info"><@ui.icon "info"/><div><p><strong>${m("guests.cannot")}</strong></p><p>${m(cannot)}</p></div></div>
        <#else>
        <form class="panel stack" method="post" action="${work.root(page)}/guests" id="new" tabindex="-1" novalidate>
          <@ui.token/>
          <h2 class="panel__title">${m("guests.new")}</h2>
          <p class="quiet">${m("guests.bound", page.view.partner.working.number)}</p>
          <@form.text name="name" label=m("guests.name") hint=m("guests.name.hint") values=typed errors=problems maxlength=120/>
          <@form.text name="mail" label=m("guests.mail") hint=m("guests.mail.hint") values=typed errors=problems optional=true type="email"/>
          <#if maySend>
          <@form.check name="send" label=m("guests.send") hint=m("guests.send.hint") values=typed/>
          <#else>
          <@form.message "send" form.fault(problems, "send")/>
          <p class="quiet">${m("guests.send.off")}</p>
          </#if>
          <fieldset class="field">
            <legend class="field__label">${m("guests.right")}</legend>
            <#list rights as one>
            <div class="choice"><input type="radio" id="right-${one.code()}" name="right" value="${one.code()}"<#if one.code() == right> checked</#if>><label for="right-${one.code()}">${m("guests.right." + one.code())}</label></div>
            </#list>
          </fieldset>
          <div class="field">
            <label class="field__label" for="language">${m("guests.language")}</label>
            <select class="select" id="language" name="language">
              <option value="fr" lang="fr"<#if spoken == "fr"> selected</#if>>Français</option>
              <option value="en" lang="en"<#if spoken == "en"> selected</#if>>English</option>
            </select>
          </div>
          <@form.text name="days" label=m("guests.days") hint=m("guests.days.hint", mostDays) values=typed errors=problems type="number" size="short" min="1"/>
          <@work.comment label=m("guests.note") hint=m("guests.note.hint") text=comment problems=problems rows=3/>
          <div class="button-row"><button class="button button--primary" type="submit"><@ui.icon "send"/> ${m("guests.make")}</button></div>
        </form>
        </#if>
      </div>
</@ui.page>
