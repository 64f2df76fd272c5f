<#-- page: PartnerPage; report: KeepFresh.Report; cannot: why this person may change nothing; typed: Form; spoken: the language
  that is chosen; how: what was said of a verification by hand; mostMonths; made, address: the link that was just made and its
  address, which is shown this once; problems; refusal. -->
<#import "/work.ftl" as work>
<#assign fresh = report.freshness()>
<@ui.page title=m("freshness.title") + " – " + page.name current="partners" wide=false errors=problems?has_content?then([1], [])>
      <@work.heading page=page title=m("freshness.title") lede=m("freshness.lede")/>
      <@ui.errorSummary problems/>
      <#if refusal??><@work.refused refusal/></#if>
      <div class="stack stack--l">
        <#if made??>
        <section class="panel stack" aria-labelledby="made-title">
          <div class="notice" data-tone="positive" role="status"><@ui.icon "check-circle"/><div>
            <h2 class="notice__title" id="made-title">${m("freshness.made.title", made.contact().name())}</h2>
            <p>${m("freshness.made", moments.dateTime(made.expiresAt()))}</p>
          </div></div>
          <div class="field">
            <label class="field__label" for="address">${m("guests.made.address")}</label>
            <p class="field__hint" id="address-hint">${m("freshness.made.secret", made.contact().name())}</p>
            <textarea class="textarea" id="address" rows="2" readonly spellcheck="false" autocomplete="off" translate="no" aria-describedby="address-hint">${address}</textarea>
          </div>
        </section>
        </#if>
        <section class="panel stack stack--s" aria-labelledby="now-title">
          <h2 class="panel__title" id="now-title">${m("freshness.now")}</h2>
          <#if fresh.contract()??><p class="cluster"><@work.verification report.standing().code() fresh.contract().dueOn()/></p></#if>
          <dl class="definition">
            <dt>${m("stale.column.verified")}</dt>
            <dd><#if fresh.verifiedOn()??><time datetime="${fresh.verifiedOn()}">${moments.date(fresh.verifiedOn())}</time><#else>${m("stale.never")}</#if></dd>
            <#if fresh.contract()??>
            <dt>${m("freshness.contact.who")}</dt>
            <dd>${fresh.contract().contact().name()}<#if fresh.contract().contact().mail()??><br>${fresh.contract().contact().mail()}<#elseif !(cannot??)><br>${m("freshness.contact.no-mail")}</#if></dd>
            <dt>${m("freshness.due")}</dt>
            <dd>${moments.date(fresh.contract().dueOn())}<br>${m("freshness.every", fresh.contract().months())}</dd>
            <#else>
            <dt>${m("freshness.due")}</dt>
            <dd>${m(report.standing().label())}</dd>
            </#if>
          </dl>
          <#if fresh.proposedAt()??>
          <div class="notice" data-tone="waiting"><@ui.icon "comment"/><div><p>${m("freshness.proposed")} <@ui.at fresh.proposedAt()/>.</p><p>${m("freshness.proposed.then")}</p></div></div>
          </#if>
        </section>
        <#if cannot??>
        <div class="notice" data-tone="info"><@ui.icon "info"/><div><p><strong>${m("freshness.cannot")}</strong></p><p>${m(cannot)}</p></div></div>
        <#else>
        <form class="panel stack" method="post" action="${work.root(page)}/freshness/verification" novalidate>
          <h2 class="panel__title">${m("freshness.by-hand")}</h2>
          <p class="quiet">${m("freshness.by-hand.lede")}</p>
          <#assign howError = form.fault(problems, "how") + form.fault(problems, "comment")>
          <div class="field">
            <@form.caption name="how" text=m("freshness.how") hint=m("freshness.how.hint") error=howError/>
            <textarea class="textarea" id="${ui.inputId("how")}" name="how" rows="2"<@form.ties name="how" hint=m("freshness.how.hint") error=howError/>>
${how}</textarea>
          </div>
          <div class="button-row"><button class="button" type="submit"><@ui.icon "check"/> ${m("freshness.verify")}</button></div>
          <@ui.token/>
        </form>
        <form class="panel stack" method="post" action="${work.root(page)}/freshness" novalidate>
          <h2 class="panel__title">${m("freshness.edit")}</h2>
          <@form.text name="name" label=m("freshness.name") hint=m("freshness.name.hint") values=typed errors=problems maxlength=120/>
          <@form.text name="mail" label=m("freshness.mail") hint=m("freshness.mail.hint") values=typed errors=problems optional=true type="email"/>
          <div class="field">
            <label class="field__label" for="language">${m("freshness.language")}</label>
            <select class="select" id="language" name="language">
              <option value="fr" lang="fr"<#if spoken == "fr"> selected</#if>>Français</option>
              <option value="en" lang="en"<#if spoken == "en"> selected</#if>>English</option>
            </select>
          </div>
          <@form.text name="months" label=m("freshness.months") hint=m("freshness.months.hint", mostMonths) values=typed errors=problems optional=true type="number" size="short" min="1"/>
          <@form.text name="due" label=m("freshness.day") hint=m("freshness.day.hint") values=typed errors=problems optional=true type="date" size="medium"/>
          <p class="quiet">${m("freshness.rule")}</p>
          <div class="button-row">
            <button class="button button--primary" type="submit"><@ui.icon "check"/> ${m("freshness.save")}</button>
            <a class="button button--quiet" href="${work.root(page)}/overview">${m("step.cancel")}</a>
          </div>
          <@ui.token/>
        </form>
        </#if>
        <section class="stack stack--s" aria-labelledby="links-title">
          <h2 id="links-title">${m("freshness.links")}</h2>
          <#list report.links() as link><@work.verificationLink page=page link=link now=report.now() revocable=!(cannot??)/></#list>
          <#if !report.links()?has_content><p class="quiet">${m("freshness.links.none")}</p></#if>
          <#if !(cannot??) && fresh.contract()?? && page.view.partner.live??>
          <form method="post" action="${work.root(page)}/freshness/links">
            <@ui.token/>
            <p class="quiet" id="make-hint">${m("freshness.link.make.hint")}</p>
            <button class="button" type="submit" aria-describedby="make-hint"><@ui.icon "link"/> ${m("freshness.link.make")}</button>
          </form>
          </#if>
        </section>
      </div>
</@ui.page>
