<#-- typed: Form; places: list of Places once somebody was looked for, with accounts: others that have their name; left: what stands there still after an erasure, with
  made: the sentence that tells of it; ground, grounds: the chosen one and all; erasures: what was erased before. -->
<#import "/why.ftl" as why>
<#macro named accounts>
          <#list accounts as account><p>${m("erasure.found.account", account)}</p></#list>
</#macro>
<#macro standing places>
          <ul class="plain stack stack--s">
            <#list places as page>
            <li>
              <p><strong><#if page.id()??><a href="${desk}/partners/${page.id()}/overview">${page.name()}</a><#else>${page.name()}</#if></strong></p>
              <p><#list page.lines() as line>${line}<#sep><br></#list></p>
              <#if page.id()??><p class="quiet"><a href="${desk}/audit/erasure/${page.id()}">${m("erasure.found.page")}<span class="visually-hidden"> ${page.name()}</span></a></p></#if>
            </li>
            </#list>
          </ul>
</#macro>
<@ui.page title=m("erasure.title") current="audit" wide=false errors=(problems?has_content || refusal??)?then([1], [])>
      <@ui.heading title=m("erasure.title") lede=m("erasure.lede") trail=[{"href": desk + "/audit", "label": m("audit.title")}]/>
      <@ui.errorSummary problems/>
      <#if refusal??><@ui.notice tone="negative" role="alert"><p>${m(refusal)}</p></@ui.notice></#if>
      <div class="stack stack--l">
        <#if made??>
        <@ui.notice tone="positive" role="status"><p>${m(made)}</p></@ui.notice>
        <section class="panel stack" aria-labelledby="left-title">
          <h2 id="left-title">${m("erasure.left")}</h2>
          <#if left?has_content><p>${m("erasure.left.text")}</p></#if>
          <@standing left/>
          <@named leftAccounts/>
        </section>
        </#if>
        <form class="stack stack--l" method="post" action="${desk}/audit/erasure" novalidate>
          <@ui.token/>
          <div class="panel stack">
            <h2 class="panel__title">${m("erasure.who")}</h2>
            <@form.area name="names" label=m("erasure.names") hint=m("erasure.names.hint") values=typed errors=problems rows=2 optional=true/>
            <@form.area name="mails" label=m("erasure.mails") hint=m("erasure.mails.hint") values=typed errors=problems rows=2 optional=true/>
            <@form.area name="phones" label=m("erasure.phones") hint=m("erasure.phones.hint") values=typed errors=problems rows=2 optional=true/>
            <@form.text name="account" label=m("erasure.account") hint=m("erasure.account.hint") values=typed errors=problems optional=true size="medium"/>
            <div class="button-row"><button class="button<#if !places??> button--primary</#if>" type="submit" name="do" value="search"><@ui.icon "search"/> ${m("erasure.search")}</button></div>
          </div>
          <#if places??>
          <section class="panel stack" aria-labelledby="found-title" tabindex="-1" id="found">
            <h2 id="found-title">${m("erasure.found.title")}</h2>
            <#if places?has_content>
            <@standing places/>
            <#elseif !accounts?has_content>
            <p>${m("erasure.found.none")}</p>
            </#if>
            <@named accounts/>
          </section>
          <#if places?has_content>
          <section class="panel stack" aria-labelledby="confirm-title">
            <h2 id="confirm-title">${m("erasure.confirm.title")}</h2>
            <p>${m("erasure.confirm.text")}</p>
            <@why.why typed=typed ground=ground grounds=grounds problems=problems/>
            <p class="quiet">${m("erasure.outside")}</p>
            <div class="button-row"><button class="button button--danger" type="submit" name="do" value="erase"><@ui.icon "remove"/> ${m("erasure.confirm")}</button><a class="button button--quiet" href="${desk}/audit/erasure">${m("step.cancel")}</a></div>
          </section>
          </#if>
          </#if>
        </form>
        <section class="stack stack--s" aria-labelledby="list-title">
          <h2 id="list-title">${m("erasure.list")}</h2>
          <#if erasures?has_content>
          <div class="table-wrap"><table class="table table--stack" role="table">
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${m("erasure.column.number")}</th><th role="columnheader" scope="col">${m("erasure.column.date")}</th><th role="columnheader" scope="col">${m("erasure.column.by")}</th><th role="columnheader" scope="col">${m("erasure.column.what")}</th><th role="columnheader" scope="col">${m("erasure.column.why")}</th></tr></thead>
            <tbody role="rowgroup">
              <#list erasures as one>
              <tr role="row">
                <td role="cell" data-label="${m("erasure.column.number")}">${one.number()}</td>
                <td role="cell" data-label="${m("erasure.column.date")}"><@ui.at one.at()/></td>
                <td role="cell" data-label="${m("erasure.column.by")}">${one.by().displayName()}</td>
                <td role="cell" data-label="${m("erasure.column.what")}"><div><p>${m("erasure.kind." + one.kind().code())}</p><#if one.kind().code() == "person"><p class="quiet">${m("erasure.kind.places", one.places(), one.pages())}</p></#if></div></td>
                <td role="cell" data-label="${m("erasure.column.why")}"><div><p>${m(one.ground().label())}</p><p class="quiet">${one.reason()}</p></div></td>
              </tr>
              </#list>
            </tbody>
          </table></div>
          <#else>
          <p class="quiet">${m("erasure.list.none")}</p>
          </#if>
        </section>
      </div>
</@ui.page>
