<#-- rules: what each kind of change asks for; groups: who reviews which partners. -->
<@ui.page title=m("policy.title") wide=false>
      <@ui.heading title=m("policy.title") lede=m("policy.lede")/>
      <div class="stack">
      <div class="panel stack">
        <h2 class="panel__title">${m("policy.always")}</h2>
        <ul class="consequences">
          <li>${m("policy.four-eyes")}</li>
          <li>${m("policy.bound")}</li>
          <li>${m("policy.override")}</li>
        </ul>
      </div>
      <#list rules as rule>
      <section class="panel stack stack--s" aria-labelledby="rule-${rule.weight}">
        <h2 class="panel__title" id="rule-${rule.weight}">${m("policy.kind." + rule.weight)}</h2>
        <p>${m(rule.asks)}<#if rule.byGroup> ${m("policy.by-group")}</#if></p>
        <#if rule.fields?has_content>
        <p class="quiet">${m("policy.fields")} ${rule.fields?join(", ")}.</p>
        <#else>
        <p class="quiet">${m("policy.no-fields")}</p>
        </#if>
      </section>
      </#list>
      <section class="panel stack stack--s" aria-labelledby="groups-title">
        <h2 class="panel__title" id="groups-title">${m("policy.groups")}</h2>
        <#if groups?has_content>
        <dl class="definition">
          <#list groups as group>
          <dt>${group.label}</dt>
          <dd><#if group.terms?has_content>${m("policy.group.terms", group.terms?join(", "))}<#else>${m("policy.group.others")}</#if><br>${m("policy.group.members", group.members?join(", "))}</dd>
          </#list>
        </dl>
        <#else>
        <p>${m("policy.no-groups")}</p>
        </#if>
      </section>
      <p class="quiet">${m("policy.where")}</p>
      </div>
</@ui.page>
