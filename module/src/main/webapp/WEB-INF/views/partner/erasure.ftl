<#-- page: PartnerPage; typed: Form; ground, grounds: the chosen one and all. -->
<#import "/work.ftl" as work>
<#import "/why.ftl" as why>
<@ui.page title=m("erasure.page.title") + " – " + page.name current="audit" wide=false errors=(problems?has_content || refusal??)?then([1], [])>
      <@work.heading page=page title=m("erasure.page.title") lede=m("erasure.page.lede")/>
      <@ui.errorSummary problems/>
      <#if refusal??><@work.refused refusal since!/></#if>
      <form class="form-section" method="post" action="${desk}/audit/erasure/${page.view.partner.id}" novalidate>
        <@ui.token/>
        <input type="hidden" name="version" value="${page.view.partner.version}">
        <p class="step-subject"><strong>${page.name}</strong><#if page.acronym?has_content> <span class="acronym">${page.acronym}</span></#if></p>
        <div class="cluster"><@work.marks page/></div>
        <ul class="consequences"><li>${m("erasure.page.text")}</li><li>${m("erasure.page.pictures")}</li><li>${m("erasure.outside")}</li></ul>
        <@why.why typed=typed ground=ground grounds=grounds problems=problems/>
        <div class="button-row"><button class="button button--danger" type="submit"><@ui.icon "remove"/> ${m("erasure.confirm")}</button><a class="button button--quiet" href="${work.root(page)}/overview">${m("step.cancel")}</a></div>
      </form>
</@ui.page>
