<#-- verification: what came out; receipt: as typed; compared: whether it was one; wrong: whether it was none. -->
<@ui.page title=m("audit.chain.title") current="audit" wide=false>
      <@ui.heading title=m("audit.chain.title") lede=m("audit.chain.lede") trail=[{"href": desk + "/audit", "label": m("audit.title")}]/>
      <div class="stack">
      <@ui.notice tone=verification.isIntact()?then("positive", "negative") role="status">
        <p><strong><#if verification.isIntact()>${m("audit.chain.intact", verification.lines())}<#else>${m("audit.chain.broken", verification.faultCount())}</#if></strong> ${m("audit.chain.last", moments.dateTime(verification.at()))}</p>
        <#if compared && verification.isIntact()><p>${m("audit.chain.compare.holds")}</p></#if>
        <#if verification.erased() gt 0><p>${m("audit.chain.erased", verification.erased())}</p></#if>
      </@ui.notice>
      <#if verification.faults()?has_content>
      <section class="panel stack" aria-labelledby="faults">
        <h2 id="faults">${m("audit.chain.faults")}</h2>
        <ul>
          <#list verification.faults() as fault><li>${m(fault.sentence())}</li></#list>
        </ul>
        <#if verification.faultCount() gt verification.faults()?size><p>${m("audit.chain.faults.more", verification.faultCount())}</p></#if>
        <p>${m("audit.chain.faults.next")}</p>
      </section>
      </#if>
      <section class="panel stack" aria-labelledby="receipt-title">
        <h2 id="receipt-title">${m("audit.chain.receipt")}</h2>
        <p><code class="receipt">${verification.head().receipt()}</code></p>
        <p class="quiet">${m("audit.chain.receipt.text")}</p>
      </section>
      <form class="panel stack" method="get" action="${desk}/audit/chain">
        <div class="field">
          <label class="field__label" for="receipt">${m("audit.chain.compare")}</label>
          <p class="field__hint" id="receipt-hint">${m("audit.chain.compare.hint")}</p>
          <#if wrong><p class="field__error" id="receipt-error"><@ui.icon "wrong"/> ${m("audit.chain.compare.wrong")}</p></#if>
          <input class="input" id="receipt" name="receipt" value="${receipt}" maxlength="100" autocomplete="off" spellcheck="false" aria-describedby="receipt-hint<#if wrong> receipt-error</#if>"<#if wrong> aria-invalid="true"</#if>>
        </div>
        <div class="button-row"><button class="button button--primary" type="submit">${m("audit.chain.compare.button")}</button><a class="button" href="${desk}/audit/chain">${m("audit.chain.verify")}</a></div>
      </form>
      </div>
</@ui.page>
