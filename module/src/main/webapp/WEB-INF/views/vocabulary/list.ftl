<#-- vocabularies: list of Vocabulary; usage: number of partners by vocabulary. -->
<#import "rules.ftl" as rules>
<@ui.page title=m("vocabularies.title") current="vocabularies">
      <@ui.heading title=m("vocabularies.title") lede=m("vocabularies.lede")><#if may.MANAGE_TERMS><a class="button button--primary" href="${desk}/vocabularies/new"><@ui.icon "add"/> ${m("vocabularies.create")}</a></#if></@ui.heading>
      <ul class="tile-list">
        <#list vocabularies as vocabulary>
        <li class="tile">
          <h2 class="panel__title"><a href="${desk}/vocabularies/${vocabulary.code}">${m(vocabulary.label)}</a></h2>
          <#if vocabulary.description??><p>${m(vocabulary.description)}</p></#if>
          <p class="quiet">${rules.inWords(vocabulary.attachment)}</p>
          <p class="cluster"><span class="chip">${m("vocabulary.terms", vocabulary.terms?size)}</span> <span class="chip">${m("partners.count", usage[vocabulary.code]!0)}</span></p>
        </li>
        </#list>
      </ul>
</@ui.page>
