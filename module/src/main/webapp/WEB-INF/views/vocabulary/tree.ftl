<#-- vocabulary; nodes: its terms as a tree; carriers: number of partners with any of them. -->
<#import "rules.ftl" as rules>
<#assign other = (language == "fr")?then("en", "fr")>
<#macro count node code><#if node gt 0><a href="${desk}/partners?term=${vocabulary.code}.${code}">${m("partners.count", node)}</a><#else><span class="quiet">${m("partners.count", 0)}</span></#if></#macro>
<#macro branch list>
        <ul class="tree">
          <#list list as node>
          <li id="term-${node.term.code}">
            <div class="tree__row">
              <div class="tree__label">
                <#if may.MANAGE_TERMS><a href="${desk}/vocabularies/${vocabulary.code}/terms/${node.term.code}">${node.label}</a><#else><strong>${node.label}</strong></#if>
                <#if !node.isOffered()><span class="badge" data-state="archived"><@ui.icon "archive"/> ${m("vocabulary.retired")}</span></#if>
                <span class="tree__meta"><span lang="${other}">${node.otherLabel}</span> · <code>${node.term.code}</code><#if node.synonyms?has_content> · ${m("vocabulary.also", node.synonyms?join(", "))}</#if><#if node.term.validFrom?? || node.term.validTo??> · <#if node.term.validFrom?? && node.term.validTo??>${m("period.from-to", moments.date(node.term.validFrom), moments.date(node.term.validTo))}<#elseif node.term.validFrom??>${m("period.since", moments.date(node.term.validFrom))}<#else>${m("period.until", moments.date(node.term.validTo))}</#if></#if></span>
              </div>
              <@count node.usage node.term.code/>
              <#if may.MANAGE_TERMS><a class="button button--quiet button--small" href="${desk}/vocabularies/${vocabulary.code}/terms?parent=${node.term.code}"><@ui.icon "add"/> ${m("vocabulary.add-below")}<span class="visually-hidden"> ${m("vocabulary.add-below.of", node.label)}</span></a></#if>
            </div>
            <#if node.narrower?has_content><@branch node.narrower/></#if>
          </li>
          </#list>
        </ul>
</#macro>
<@ui.page title=m(vocabulary.label) current="vocabularies">
      <@ui.heading title=m(vocabulary.label) trail=[{"href": desk + "/vocabularies", "label": m("vocabularies.title")}]><#if may.MANAGE_TERMS><a class="button" href="${desk}/vocabularies/${vocabulary.code}/settings"><@ui.icon "filter"/> ${m("vocabulary.settings")}</a><a class="button button--primary" href="${desk}/vocabularies/${vocabulary.code}/terms"><@ui.icon "add"/> ${m("vocabulary.add")}</a></#if></@ui.heading>
      <div class="stack stack--s vocabulary-facts">
        <#if vocabulary.description??><p>${m(vocabulary.description)}</p></#if>
        <p class="quiet">${rules.inWords(vocabulary.attachment)} · <code>${vocabulary.code}</code> · <@count carriers vocabulary.code/></p>
        <#if vocabulary.attachment.rootAllowed><p class="quiet">${m("vocabulary.root-alone", vocabulary.label)}</p></#if>
      </div>
      <#if nodes?has_content>
      <div class="panel">
        <@branch nodes/>
      </div>
      <#else>
      <div class="empty">
        <@ui.icon "tree"/>
        <h2>${m("vocabulary.empty.title")}</h2>
        <p><#if may.MANAGE_TERMS>${m("vocabulary.empty")}<#else>${m("vocabulary.empty.waiting")}</#if></p>
        <#if may.MANAGE_TERMS><div class="button-row"><a class="button button--primary" href="${desk}/vocabularies/${vocabulary.code}/terms"><@ui.icon "add"/> ${m("vocabulary.add")}</a></div></#if>
      </div>
      </#if>
</@ui.page>
